// When two subjects count as one conversation: the marks of answering and forwarding aside.

export function foldedSubject(subject: string): string {
  return subject
    .replace(/^(\s*(re|rv|fw|fwd|aw)\s*:\s*)+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}
