/**
 * What fields are called in English, Norwegian, Swedish, Danish and German, by the idea behind the name. Words are
 * written as people write them; upper case, accents, hyphens and plurals are seen through. Compounds are taken apart
 * (`kundenavn`), so only their parts need to be here. A word after `=` counts only when it is the whole name.
 */
export const WORDS = {
	name: 'name, full name, whole name, display name, contact person, first and last name, name surname, navn, fullt navn, fulde navn, hele navn, namn, fullständigt namn, för och efternamn, for og etternavn, for og efternavn, vor und nachname, vollständiger name, kontaktperson, ansprechpartner, ansprechperson',
	given:
		'first name, name first, given name, forename, fname, fornavn, förnamn, vorname, rufname, tilltalsnamn, first, given',
	family:
		'last name, name last, surname, family name, lname, etternavn, efternamn, efternavn, slektsnavn, nachname, familienname, zuname, last, family',
	middle: 'middle name, mellomnavn, mellannamn, mellemnavn, middle',
	honorific: 'salutation, anrede, honorific, name prefix, prefix, name suffix, suffix, tiltale',
	company:
		'company, company name, name of company, organisation, organization, organisation name, organization name, business, business name, org name, org, firm, firma, firma navn, firmen name, firmenbezeichnung, foretak, bedrift, bedrift navn, selskap, selskap navn, företag, företag namn, virksomhet, virksomhed, virksomhed navn, unternehmen, employer, arbeidsgiver, arbetsgivare, arbeitgeber, workplace, account name',
	email:
		'e-mail, email, mail, e-mail address, email address, mail address, mail adresse, mail adress, e-mail adresse, email adresse, epost, e-post, epost adresse, e-post adresse, epost adress, e-post adress, e-mail id',
	phone:
		'phone, telephone, tel, tlf, phone number, telephone number, phone no, tel no, contact number, telefon, telefon nummer, telefon nr, tlf nr, tlf nummer, fon, ruf nummer, telefon nummer',
	mobile:
		'mobile, mobile phone, mobile phone number, mobile number, mobile no, cell, cell phone, cellphone, cellular, mobil, mobil nummer, mobil nr, mobil telefon, mobil tlf, handy, handy nummer, whatsapp',
	fax: 'fax, fax number, telefax, faks, fax nummer',
	street:
		'street, street address, street name, street 1, address line 1, address 1, line 1, road, gate, gate adresse, vei, vei adresse, gata, gatu adress, gade, vej, vej navn, gade adresse, straße, straße und hausnummer, straße hausnummer, adresse 1, adress 1, adresse linje 1, adress rad 1, adresszeile 1',
	street2:
		'address line 2, address 2, street 2, line 2, apartment, suite, flat, c o, co adresse, co adress, adresse 2, adress 2, adresse linje 2, adress rad 2, adresszeile 2, adresszusatz',
	houseNumber: 'house number, house no, haus nummer, haus nr, hus nummer, hus nr',
	postcode:
		'postcode, post code, postal code, zip, zip code, zip postcode, postal, post nummer, post nr, postleitzahl, plz',
	city: 'city, town, town city, locality, post sted, post ort, =sted, =by, =ort, stad, stadt, wohnort, by navn, postal town',
	region: 'state, province, region, county, state province, fylke, län, bundesland, kanton, state code',
	country: 'country, country region, country name, land, nation',
	countryCode: 'country code, land kode, land kod, länder code, country iso, iso country',
	address:
		'address, full address, postal address, mailing address, home address, adresse, adress, anschrift, post adresse, post adress, bopel, bostads adress, besøks adresse',
	message:
		'message, all answers, first message, comment, comments, enquiry, inquiry, query, question, body, content, request, melding, beskjed, meddelande, besked, meddelelse, nachricht, mitteilung, kommentar, spørsmål, spørgsmål, fråga, frage, henvendelse, forespørsel, forespørgsel, förfrågan, anfrage, anliegen, ärende, how can we help, how can we help you, what can we do for you, tell us more, hva kan vi hjelpe med, vad kan vi hjälpa till med, wie können wir helfen, project details, message body',
	note: 'note, notes, remark, remarks, memo, notat, merknad, anteckning, notering, anmerkung, bemerkung, notiz, bemærkning, noter, customer note, order note, special instructions, other information, additional information',
	description: 'description, details, beskrivelse, beskrivning, beschreibung, body html',
	subject:
		'subject, topic, regarding, subject line, emne, ämne, betreff, thema, tema, gjelder, gäller, vedrørende, angående, betrifft',
	title:
		'title, summary, task, task name, task title, heading, headline, tittel, titel, rubrik, overskrift, oppgave, uppgift, opgave, aufgabe, todo, deal name, deal title',
	jobTitle:
		'job title, job, position, role, stilling, stillings tittel, yrke, yrkes titel, befattning, funktion, position title, beruf, occupation, profession, rolle, job role',
	website:
		'website, web site, web, url, homepage, home page, web address, web page, website url, company website, nettside, nettsted, nett adresse, hjemmeside, hemsida, webbplats, web adresse, webb adress, webseite, internet adresse, domain, www, website address',
	pageUrl:
		'page url, source url, landing page, referrer, referer, page title, current url, page, order status url, entry url, permalink',
	date: 'date, day, when, dato, datum, preferred date, desired date, ønsket dato, önskat datum, ønsket dag, wunsch datum, wunsch termin, booking date, appointment date, delivery date, leverings dato, leverans datum, liefer datum, pickup date',
	time: 'time, time of day, klokkeslett, tid, tidspunkt, klockslag, klokken, uhrzeit, zeit, preferred time',
	dueDate:
		'due, due date, due at, due on, deadline, frist, forfall, forfalls dato, förfallo datum, förfallo dag, forfalds dato, fällig, fällig am, fälligkeit, fälligkeits datum, payment due, betalings frist, zahlungs ziel',
	startDate:
		'start, begins at, start date, starts at, start at, start time, begins, begin, from date, check in, arrival, start dato, start datum, fra dato, från datum, beginn, ankomst, anreise, event start, appointment start, start tid, start tidspunkt, start tidpunkt',
	endDate:
		'end, end date, ends at, end at, end time, to date, check out, departure, slutt dato, slut datum, slut dato, til dato, till datum, ende, avreise, avresa, abreise, event end, slutt tid, slut tid, slutt tidspunkt, slut tidspunkt, slut tidpunkt',
	birthday:
		'birthday, date of birth, birth date, birthdate, dob, fødsels dato, fødselsdag, bursdag, födelse datum, födelsedag, geburts datum, geburtstag',
	createdAt:
		'created, created at, created on, create date, date created, created date, submitted, submitted at, submitted on, submission date, submission time, timestamp, time stamp, received, received at, registered, registered at, opprettet, opprettet dato, skapad, skapad datum, oprettet, erstellt, erstellt am, eingegangen, eingegangen am, entry date, submit date, sent at, sendt, skickad',
	orderDate:
		'order date, date of order, ordered at, purchase date, purchased at, ordre dato, order datum, bestillings dato, beställnings datum, bestell datum, processed at',
	invoiceDate:
		'invoice date, date of invoice, issue date, issued at, faktura dato, faktura datum, rechnungs datum, bill date',
	paidAt:
		'paid at, date paid, payment date, paid on, paid date, betalings dato, betalnings datum, zahlungs datum, betalt dato',
	updatedAt:
		'updated, updated at, updated on, modified, modified at, last modified, date modified, last updated, changed, changed at, endret, ändrad, ændret, geändert, sist endret, senast ändrad, updated date, modified date',
	amount:
		'amount, total, total with vat, amount with vat, sum, total amount, grand total, order total, total price, total sum, amount due, current total price, beløp, total beløp, totalt, belopp, total belopp, summa, total summa, beløb, total beløb, i alt, betrag, gesamt betrag, gesamt summe, summe, gesamt, gesamt preis, rechnungs betrag, deal value, order value, total value, =value, amount total, amount paid, gross, gross amount, gross total, brutto, brutto beløp, brutto belopp, brutto betrag, sum inkl mva, total inkl mva, beløp inkl mva, belopp inkl moms, total inkl moms, beløb inkl moms, sum incl vat, total incl vat, total including vat, summe inkl mwst, gesamt inkl mwst',
	price:
		'price, unit price, item price, cost, pris, enhets pris, styck pris, stykk pris, preis, einzel preis, stück preis',
	net: 'subtotal, net, total without vat, amount without vat, net amount, net total, netto, netto beløp, netto belopp, netto betrag, amount excl vat, total excl vat, total ex vat, sum eks mva, exkl moms, ekskl moms, nettobetrag, subtotal price',
	currency: 'currency, currency code, valuta, valuta kode, valuta kod, währung, währungs code, currency iso',
	tax: 'vat, tax, vat amount, tax amount, total tax, sales tax, mva, mva beløp, moms, moms belopp, moms beløb, mwst, mwst betrag, ust, steuer, steuer betrag, mehrwertsteuer, umsatzsteuer, merverdiavgift, amount tax',
	taxRate:
		'vat rate, tax rate, tax percent, vat percent, vat code, tax code, vat type, mva sats, mva kode, moms sats, moms kod, moms kode, steuer satz, mwst satz, steuer schlüssel',
	quantity: 'quantity, qty, antall, antal, anzahl, menge, mengde, kvantitet, number of items, stk',
	guests:
		'guests, number of guests, guest count, party size, number of people, number of persons, persons, antall personer, antal personer, antall gjester, antal gäster, antal gæster, personen anzahl, anzahl personen, anzahl gäste, gäste',
	product:
		'product, product name, item, item name, article, article name, vare, vare navn, produkt, produkt navn, produkt namn, produkt name, artikkel, artikel, artikel name, artikel bezeichnung, vara, varu namn, line item, product title, item description',
	service:
		'service, treatment, tjeneste, tjänst, ydelse, behandling, leistung, behandlung, dienstleistung, service name, event type, event type name, appointment type',
	sku: 'sku, item number, item no, item code, article number, article no, product code, product number, vare nummer, vare nr, artikkel nummer, artikel nummer, artikel nr, art nr, produkt nummer, produkt kode, varukod',
	lines:
		'lines, order lines, invoice lines, linjer, ordre linjer, vare linjer, faktura linjer, rader, order rader, faktura rader, positionen, rechnungs positionen',
	productId: 'product id, produkt id',
	orderNumber:
		'order number, order no, order id, order, order name, order ref, order reference, ordre, ordre nummer, ordre nr, order nummer, order nr, bestillings nummer, bestillings nr, beställnings nummer, bestell nummer, bestell nr, auftrags nummer, auftrags nr',
	invoiceNumber:
		'invoice number, invoice no, invoice id, invoice, faktura, faktura nummer, faktura nr, rechnung, rechnungs nummer, rechnungs nr, invoice ref, document number, bilags nummer, beleg nummer, doc number',
	customerNumber:
		'customer number, customer no, customer code, client number, kunde nummer, kunde nr, kund nummer, kund nr, kunden nummer, kunden nr, debitor, debitor nummer, debitoren nummer',
	customerId: 'customer id, client id, contact id, contact number id, kunde id, account id',
	orgNumber:
		'organisation number, organization number, org number, org no, org nr, organisasjons nummer, organisations nummer, foretaks nummer, cvr, cvr nummer, cvr nr, company number, registration number, company registration, handelsregister nummer',
	vatNumber:
		'vat number, vat no, vat id, vat reg no, vat registration number, tax id, tax number, mva nummer, mva nr, moms nummer, moms nr, moms registrerings nummer, ust id, ust idnr, ust id nr, ust nr, umsatzsteuer id, steuer nummer',
	reference:
		'reference, ref, reference number, reference no, external id, external reference, external ref, external key, po number, purchase order, referanse, referanse nummer, referens, referens nummer, referenz, referenz nummer, aktenzeichen, merke, märkning, mærke, payment reference, kid',
	id: '=id, =key, =uuid, =guid, entry id, record id, submission id, response id, transaction id, =nr, =no, =number, =nummer, identifier, =gid, unique id',
	status:
		'status, order status, tilstand, zustand, stage, deal stage, fase, phase, financial status, fulfillment status, payment status, betalings status, betalnings status, zahlungs status',
	paymentMethod:
		'payment method, payment, payment type, paid with, betalings måte, betalings metode, betalings middel, betalnings sätt, betalnings metod, zahlungs art, zahlungs methode, zahlungs weise, payment gateway, payment method title, gateway',
	bankAccount:
		'iban, bank account, account number, bank account number, konto nummer, bank konto, konto nr, bban, bankgiro, plusgiro',
	discount:
		'discount, discount total, discount amount, rabatt, rabat, coupon, coupon code, discount code, rabatt kode, rabatt kod, gutschein, total discounts, total discount',
	shippingCost:
		'shipping total, shipping cost, shipping price, shipping fee, delivery fee, frakt, frakt kostnad, fragt, porto, versand kosten, total shipping, shipping amount',
	shippingMethod:
		'shipping method, delivery method, leverings måte, leverans sätt, leverings metode, versand art, fraktmåte, carrier',
	fee: 'fee, fees, gebyr, avgift, gebühr, gebühren, fee amount, application fee, stripe fee',
	language: 'language, locale, lang, språk, sprog, sprache, preferred language, customer locale',
	consent:
		'consent, newsletter, newsletter consent, subscribe, subscribed, marketing consent, email consent, opt in, optin, accepts marketing, buyer accepts marketing, wants marketing by e-mail, gets a newsletter, gdpr, privacy, terms, samtykke, samtycke, nyhetsbrev, nyhedsbrev, einwilligung, datenschutz, vilkår, villkor, agb, agree, agreed, i agree, acceptance, personvern, jeg godtar',
	tags: 'tags, tag, labels, categories, stikkord, etikett, taggar, schlagwort, emneord, kategori, category, kategorie',
	source:
		'source, lead source, how did you hear about us, heard about us, utm source, utm medium, utm campaign, kilde, källa, quelle, herkunft, channel, kanal, campaign, kampagne, source name',
	gender: 'gender, sex, kjønn, kön, køn, geschlecht',
	username:
		'username, user name, login, user login, bruker navn, användar namn, bruger navn, benutzer name, nickname, handle, screen name',
	password: 'password, passord, lösenord, adgangskode, passwort, kennwort, pin',
	visitor:
		'ip, ip address, remote ip, remote addr, client ip, browser ip, user agent, browser, device, session id, form id, form name, post id, nonce, token, cookie, user id, honeypot, captcha, recaptcha',
	file: 'photo, image, picture, bilde, bild, billede, avatar, logo, attachment, attachments, file, fil, datei, vedlegg, bilaga, vedhæftning, anhang, upload, photo url, image url, avatar url',
	assignee:
		'assignee, owner, assigned to, ansvarlig, ansvarig, verantwortlich, zuständig, salesperson, sales rep, selger, säljare, sælger, bearbeiter, host, created by, updated by',
	priority: 'priority, urgency, prioritet, priorität, haster, wichtigkeit, dringlichkeit',
	recipient:
		'=to, =til, =till, =an, recipient, send to, mottaker, mottagare, modtager, empfänger, to email, to address, recipient email',
	otherMail:
		'=cc, =bcc, reply to, =from, sender, svar til, svara till, avsender, avsändare, afsender, absender, antwort an, sender email, from email, cc email, bcc email',
	location:
		'location, venue, place, room, lokasjon, lokale, plats, lokal, veranstaltungsort, raum, meeting link, sted navn, møterom',
	duration: 'duration, varighet, varaktighet, længde, dauer, length, minutes',
	event: 'event, event name, event title, arrangement, evenemang, veranstaltung, course, kurs, session, begivenhet'
} as const;

export type Idea = keyof typeof WORDS;
