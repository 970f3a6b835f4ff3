// What is wrong with a message, in the words the Gmail service turns into its refusal.

export class MimeError extends Error {}
