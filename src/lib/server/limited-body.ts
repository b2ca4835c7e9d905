/**
 * A request's body as bytes, or null where it is larger than `limit` bytes or broke off. The rest is not read here, nor
 * cancelled: that would close the connection under somebody who is still sending and would never see the answer.
 */
export const limitedBody = async (request: Request, limit: number): Promise<Uint8Array | null> => {
	if (Number(request.headers.get('content-length') ?? 0) > limit) return null;
	if (!request.body) return new Uint8Array();
	const parts: Uint8Array[] = [];
	let size = 0;
	const reader = request.body.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return Buffer.concat(parts);
			size += value.byteLength;
			if (size > limit) return null;
			parts.push(value);
		}
	} catch {
		return null;
	}
};
