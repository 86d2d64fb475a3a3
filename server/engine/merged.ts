// What is made of the words of several languages together, made once for each list of languages.

/** `make`, remembered: one and the same result for the same languages, whoever lists them. */
export function onceForLanguages<Words extends object, Made>(
  make: (languages: readonly Words[]) => Made,
): (languages: readonly Words[]) => Made {
  const memory = new WeakMap<Words, { readonly languages: readonly Words[]; readonly made: Made }>();
  return (languages) => {
    const [first] = languages;
    const known = first && memory.get(first);
    if (known?.languages.length === languages.length && languages.every((l, i) => l === known.languages[i]))
      return known.made;
    const made = make(languages);
    if (first) memory.set(first, { languages, made });
    return made;
  };
}
