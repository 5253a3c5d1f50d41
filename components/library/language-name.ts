/** The name of a language in itself and, where that differs, in the language of the interface: "日本語 (Japanese)". */
export function languageName(language: string, interfaceLanguage: string): string {
  const own = named(language, language);
  const ours = named(language, interfaceLanguage);
  return own === ours ? own : `${own} (${ours})`;
}

function named(language: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
  } catch (error) {
    // A page may call its language anything: `RangeError` is how `Intl` says that a tag is none.
    if (error instanceof RangeError) return language;
    throw error;
  }
}
