/** What a page has to give, as the file NAME.expected.json beside it says. */
export interface ExpectedPage {
  readonly url: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly publisher: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly dateline: string | null;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly paragraphs: readonly string[];
  readonly captions: readonly { readonly text: string; readonly credit: string | null }[];
  readonly suggestedTags: { readonly regions: readonly string[]; readonly topics: readonly string[] };
  readonly mustNotContain: readonly string[];
}
