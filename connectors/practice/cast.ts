/** Somebody who buys from the practice shop and writes to it. */
export interface Customer {
	readonly name: string;
	/** At example.com, which belongs to nobody and takes no mail (RFC 2606). */
	readonly email: string;
	/** Numbers set aside for films, by the Swedish and the British authority. */
	readonly phone: string;
	readonly company: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
}

const customer = (name: string, contact: string, place: string, company = ''): Customer => {
	const [email = '', phone = ''] = contact.split(', ');
	const [street = '', postcode = '', city = '', country = ''] = place.split(', ');
	return { name, email, phone, company, street, postcode, city, country };
};

export const CAST: readonly [Customer, ...Customer[]] = [
	customer('Kari Nordmann', 'kari@example.com, +46 70 174 06 05', 'Ovnsgata 1, 0550, Oslo, Norway', 'Nordbakeriet'),
	customer(
		'Saga Lindqvist',
		'saga@example.com, +46 70 174 06 12',
		'Saxvägen 7, 413 01, Göteborg, Sweden',
		'Salong Saga'
	),
	customer('Bjørn Ærlig', 'bjorn@example.com, +46 70 174 06 20', 'Ærlighetsveien 22, 9008, Tromsø, Norway'),
	customer('Mette Sørensen', 'mette@example.com, +46 70 174 06 28', 'Kanelvej 4, 8000, Aarhus, Denmark'),
	customer('Jürgen Groß', 'juergen@example.com, +44 7700 900118', 'Brückenstraße 3, 20095, Hamburg, Germany'),
	customer("Niamh O'Brien", 'niamh@example.com, +44 7700 900242', '9 Spoke Lane, D02 X285, Dublin, Ireland'),
	customer('Åse Ødegård', 'aase@example.com, +46 70 174 06 36', 'Øvre gate 15, 5003, Bergen, Norway'),
	customer('Amal Haddad', 'amal@example.com, +46 70 174 06 44', 'Torget 2, 7011, Trondheim, Norway', 'Haddad & sønn'),
	customer(
		'Pat "Sprocket" Lee',
		'pat@example.com, +44 7700 900377',
		'12 Chain Street, BS1 4DJ, Bristol, United Kingdom'
	),
	customer('Zoë Álvarez', 'zoe@example.com, +44 7700 900481', 'Calle del Sol 8, 28012, Madrid, Spain')
];
