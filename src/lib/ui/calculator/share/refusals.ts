type Refusals = Readonly<Record<'newer' | 'broken', string>>;

/** Why a link was not opened, and what to do. */
export const LINK_REFUSALS: Refusals = {
	newer:
		'This link was made by a newer calculator than this one, which cannot read it. Nothing here was changed. ' +
		'Open it where it was made, or ask for the answer as a PDF.',
	broken:
		'This link is not whole: it was probably cut off on its way. Nothing here was changed. ' +
		'Ask for it once more, or for the calculation as a file.'
};

/** Why a file was not opened, and what to do. */
export const FILE_REFUSALS: Refusals = {
	newer:
		'This file was made by a newer calculator than this one, which cannot read it. Nothing here was changed. ' +
		'Open it where it was made, or ask for the answer as a PDF.',
	broken:
		'There is no calculation in this file. Nothing here was changed. ' +
		'Choose the one that was downloaded here; its name ends in .json.'
};
