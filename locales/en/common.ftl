### Words that more than one part uses.

product = Witnessmark
close = Close
undo = Undo
redo = Redo
delete = Delete
remove = Remove
copy = Copy
copied = Copied

## The five colours, by what they usually stand for.

colour = Colour
colour-violation = Violation
colour-victim = Victim
colour-perpetrator = Perpetrator
colour-source = Source
colour-response = Response

## Themes

theme = Theme
theme-system = System
theme-light = Light
theme-sepia = Sepia
theme-dark = Dark

## What was taken back; `$deed` is a deed of `domain/change/change.ts` with `-` for `.`.

undone = { $deed ->
    [document-open] Undone: document opened
    [document-delete] Undone: document deleted
    [annotation-create] Undone: highlight made
    [annotation-colour] Undone: colour changed
    [annotation-note] Undone: note changed
    [annotation-tags] Undone: tags changed
    [annotation-delete] Undone: highlight deleted
    [tag-create] Undone: tag made
    [restore] Undone: backup restored
   *[other] Undone
  }
undo-nothing = Nothing to undo.

## Groups of human-rights sites

group-independent = International organisations
group-un = United Nations
group-africa = Africa
group-americas = Americas
group-asia = Asia and the Pacific
group-europe = Europe
group-middle-east = Middle East and North Africa
group-all = { $name }, all
