import { hasType, type CollectionKind } from '../dav/collection.ts';

export const addressBooks: CollectionKind = {
	service: 'carddav',
	homeSet: 'addressbook-home-set',
	one: 'address book',
	many: 'address books',
	item: 'contact',
	begin: 'VCARD',
	mediaType: 'text/vcard',
	extension: '.vcf',
	matches: (resource) => hasType(resource, 'addressbook')
};
