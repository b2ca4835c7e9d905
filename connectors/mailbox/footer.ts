/** The line that by an old agreement stands between a mail and its signature. */
export const isSignatureMark = (text: string): boolean => /^--\s?$/u.test(text);

/** A line that is drawn, not written. */
export const isRule = (text: string): boolean => /^\s*(?:[-_=*~·—–]\s?){3,}$/u.test(text);

const FOOTERS: readonly RegExp[] = [
	/^(?:this|denne|dette|detta|det här|diese)\b.{0,30}\b(?:e-?mail|message|form|submission|notification|melding|e-post|e-posten|mailen|skjemaet|meddelande|formular|nachricht)\b.{0,20}\b(?:sent|submitted|generated|received|sendt|skickades|gesendet)\b/iu,
	/^(?:sent|submitted|sendt|skickat|gesendet) (?:from|via|by|fra|från|von|über) /iu,
	/^(?:does this submission look like spam|manage (?:your )?submissions|view (?:this )?(?:entry|submission|form))/iu,
	/^(?:you are receiving this|you received this e?-?mail because|powered by |reply to this e-?mail)/iu
];

/** What the sending program says about itself below the fields. */
export const isFooter = (text: string): boolean => FOOTERS.some((footer) => footer.test(text.trim()));
