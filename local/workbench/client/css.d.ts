// Style sheets are imported for the bundler alone. Without this line the compiler asks for their types.

declare module '*.css';
