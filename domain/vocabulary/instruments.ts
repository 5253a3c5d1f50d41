/** Treaties and declarations by their short names; below one, the articles that are cited most, by number. */
export const INSTRUMENTS = `
# UDHR | Universal Declaration of Human Rights
# ICERD | International Convention on the Elimination of All Forms of Racial Discrimination
# ICCPR | International Covenant on Civil and Political Rights
1 | Self-determination
2 | Obligations; effective remedy
3 | Equality of men and women
4 | Derogation
6 | Life
7 | Torture and ill-treatment
8 | Slavery and forced labour
9 | Liberty and security
10 | Humane treatment of detainees
11 | No prison for debt
12 | Movement
13 | Expulsion of aliens
14 | Fair trial
15 | No retroactive penalties
16 | Recognition as a person
17 | Privacy
18 | Thought, conscience, religion
19 | Opinion and expression
20 | War propaganda and incitement
21 | Peaceful assembly
22 | Association
23 | Family and marriage
24 | Children
25 | Public affairs, vote
26 | Equality before the law
27 | Minorities
# ICESCR | International Covenant on Economic, Social and Cultural Rights
# ICCPR-OP1 | First Optional Protocol to the ICCPR (individual communications)
# ICCPR-OP2 | Second Optional Protocol to the ICCPR (abolition of the death penalty)
# CEDAW | Convention on the Elimination of All Forms of Discrimination against Women
# CEDAW-OP | Optional Protocol to CEDAW
# CAT | Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment
1 | Definition of torture
2 | Measures to prevent; no exceptional circumstances
3 | Non-refoulement
4 | Criminalisation
5 | Jurisdiction
6 | Custody of alleged offender
7 | Extradite or prosecute
8 | Extradition
9 | Mutual assistance
10 | Education and training
11 | Review of interrogation and custody rules
12 | Prompt and impartial investigation
13 | Right to complain; protection of complainants
14 | Redress and rehabilitation
15 | Exclusion of statements obtained by torture
16 | Other cruel, inhuman or degrading treatment
# OPCAT | Optional Protocol to the Convention against Torture
# CRC | Convention on the Rights of the Child
# CRC-OP-AC | Optional Protocol to the CRC on the involvement of children in armed conflict
# CRC-OP-SC | Optional Protocol to the CRC on the sale of children, child prostitution and child pornography
# CRC-OP-IC | Optional Protocol to the CRC on a communications procedure
# ICMW | International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families
# CRPD | Convention on the Rights of Persons with Disabilities
# ICPPED | International Convention for the Protection of All Persons from Enforced Disappearance
# Refugee Convention | Convention relating to the Status of Refugees
# Genocide Convention | Convention on the Prevention and Punishment of the Crime of Genocide
# Rome Statute | Rome Statute of the International Criminal Court
# ECHR | European Convention on Human Rights
# ACHR | American Convention on Human Rights
# ACHPR | African Charter on Human and Peoples' Rights
# Arab Charter | Arab Charter on Human Rights
`;

/** Bodies of the United Nations: short name, name, and how the symbols of their documents begin. */
export const BODIES = `
CCPR | Human Rights Committee | CCPR/C
CESCR | Committee on Economic, Social and Cultural Rights | E/C.12
CERD | Committee on the Elimination of Racial Discrimination | CERD/C
CEDAW | Committee on the Elimination of Discrimination against Women | CEDAW/C
CAT | Committee against Torture | CAT/C
SPT | Subcommittee on Prevention of Torture | CAT/OP
CRC | Committee on the Rights of the Child | CRC/C
CMW | Committee on Migrant Workers | CMW/C
CRPD | Committee on the Rights of Persons with Disabilities | CRPD/C
CED | Committee on Enforced Disappearances | CED/C
HRC | Human Rights Council | A/HRC
UPR | Universal Periodic Review | A/HRC/WG.6
`;
