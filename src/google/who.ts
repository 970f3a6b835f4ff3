// Who acts, as Google says it. In a page that runs as its owner the visitor is known only to an owner of the same
// Workspace domain and blank otherwise (documented:
// https://developers.google.com/apps-script/reference/base/session#getActiveUser()).

/** The person at the keyboard; '' when Google does not say. */
export const activeUser = (): string => Session.getActiveUser().getEmail().toLowerCase();

/** The account whose rights this run has. */
export const effectiveUser = (): string => Session.getEffectiveUser().getEmail().toLowerCase();
