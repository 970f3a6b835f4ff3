// Takes out of a text what tells of an account: addresses, IDs of files, forms, drafts and people, links.
// INVARIANT: what leaves the account has passed here, also what a person wrote.

const MOST_CHARACTERS = 500;

export function redact(text: string): string {
  return (
    text
      .replace(/https?:\/\/[^\s"'<>]+/g, '<enlace>')
      .replace(/[^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+/g, '<correo>')
      .replace(/[\w-]{20,}/g, (word) => (/\d/.test(word) ? '<id>' : word))
      // Drafts and people have long numbers, messages and threads sixteen hexadecimal digits.
      .replace(/\br?-?\d{10,}\b|\b[0-9a-f]{16}\b/g, '<id>')
      .slice(0, MOST_CHARACTERS)
  );
}
