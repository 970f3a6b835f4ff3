// Fills `{name}` in a text for respondents; the program's own messages are filled by `messages`.

export const fill = (template: string, parts: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (placeholder, name: string) => parts[name] ?? placeholder);
