/**
 * Puts the text of a read-only box on the clipboard. False where the browser forbids it; the text is then selected,
 * ready for the keyboard.
 */
export async function copyOut(box: HTMLTextAreaElement): Promise<boolean> {
	box.select();
	try {
		// Absent on a page that came over plain http from another machine, as in an office network.
		if (!navigator.clipboard) return false;
		await navigator.clipboard.writeText(box.value);
		return true;
	} catch {
		return false;
	}
}
