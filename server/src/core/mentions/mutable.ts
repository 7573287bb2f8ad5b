/** What is still being put together. Setting a part costs a tenth of spreading it in, and texts have many. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
