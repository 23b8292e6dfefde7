/** A mountain at dawn. */
export const icon: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#16202b"/><circle cx="21" cy="13" r="5" fill="#f7941e"/><path d="M2 27 12 11l6 9 4-5 8 12z" fill="#e6ebf0"/></svg>`;
