// Style sheets are imported for the bundler, which writes them into the page; the program sees nothing of them.
// Holds no code. Without this line the compiler asks for the types of a style sheet.

declare module '*.css';
