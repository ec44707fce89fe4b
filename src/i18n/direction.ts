/** Languages that are written from the right. */
const fromRight = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/** Which way a language runs, for `dir`. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (fromRight.test(language) ? 'rtl' : 'ltr');
