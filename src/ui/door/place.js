// Where this door stands: the address of the core's web app, and the key of the book that the script is bound to.
// The only file of a door that differs from one book to the next; the others can be compared with the build's.
var PLACE = { core: 'PUT-THE-ADDRESS-OF-THE-CORE-HERE', book: 'PUT-THE-KEY-OF-THE-BOOK-HERE' };
