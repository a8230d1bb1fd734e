/** The page's sentences in the language of the person: English texts are their own keys. */

export type Say = (text: string, ...values: readonly (string | number)[]) => string;

/** `{0}` stands for the first value. A text without a translation stays as it is. */
export function sayer(translations: Readonly<Record<string, string>>): Say {
  return (text, ...values) => {
    const words = Object.hasOwn(translations, text) ? (translations[text] ?? text) : text;
    return words.replaceAll(/\{(\d)\}/g, (whole, index: string) => {
      const value = values[Number(index)];
      return value === undefined ? whole : String(value);
    });
  };
}
