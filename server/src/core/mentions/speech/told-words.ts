/** What words stand for, as far as the text has told. */
export interface ToldWords {
  get(key: string): string | undefined;
  set(key: string, told: string): void;
}
