// What documents call the two sides of a contract: whoever uses the service or licence, and whoever gives it. Without
// articles, in the singular.
export type Side = 'customer' | 'provider';

export const parties: Readonly<Record<Side, readonly string[]>> = {
  customer: [
    // English
    ...['you', 'customer', 'user', 'end user', 'end-user', 'licensee', 'subscriber', 'client', 'tenant'],
    ...['member', 'account holder', 'purchaser', 'buyer', 'lessee', 'renter', 'guest', 'participant'],
    // French
    ...['vous', 'utilisateur', 'utilisatrice', 'utilisateur final', 'licencié', 'abonné', 'locataire'],
    ...['souscripteur', 'adhérent', 'membre', 'acheteur', 'preneur', 'titulaire du compte', 'cliente'],
    // German
    ...['sie', 'kunde', 'kunden', 'nutzer', 'benutzer', 'lizenznehmer', 'mieter', 'anwender', 'auftraggeber'],
    // Spanish
    ...['usted', 'ustedes', 'cliente', 'usuario', 'licenciatario', 'abonado', 'arrendatario', 'suscriptor'],
    // Italian
    ...['utente', 'utenti', 'clienti', 'licenziatario', 'abbonato', 'conduttore', 'locatario'],
    // Portuguese
    ...['você', 'utilizador', 'usuário', 'licenciado', 'assinante', 'locatário'],
    // Dutch
    ...['u', 'klant', 'gebruiker', 'licentienemer', 'huurder', 'afnemer', 'abonnee', 'opdrachtgever'],
  ],
  provider: [
    // English
    ...['we', 'us', 'our', 'provider', 'service provider', 'licensor', 'supplier', 'vendor', 'company', 'host'],
    ...['lessor', 'landlord', 'operator', 'seller'],
    // French
    ...['nous', 'notre', 'prestataire', 'fournisseur', 'hébergeur', 'concédant', 'éditeur', 'société'],
    ...['bailleur', 'vendeur', 'opérateur', 'exploitant'],
    // German
    ...['wir', 'uns', 'unser', 'unsere', 'unserer', 'anbieter', 'lizenzgeber', 'vermieter', 'betreiber'],
    ...['auftragnehmer', 'hersteller'],
    // Spanish
    ...['nosotros', 'nuestro', 'nuestra', 'proveedor', 'licenciante', 'arrendador', 'prestador', 'empresa'],
    // Italian
    ...['noi', 'nostro', 'nostra', 'fornitore', 'locatore', 'gestore', 'società'],
    // Portuguese
    ...['nós', 'nosso', 'nossa', 'fornecedor', 'locador', 'operadora'],
    // Dutch
    ...['wij', 'ons', 'onze', 'leverancier', 'aanbieder', 'licentiegever', 'verhuurder', 'dienstverlener'],
  ],
};

/** Words before a party that do not change who it is. */
export const beforeParties: readonly string[] = [
  ...['the', 'a', 'an', 'each', 'any', 'every', 'all', 'no', 'neither', 'both'],
  ...['le', 'la', 'les', 'un', 'une', 'tout', 'toute', 'tous', 'chaque', 'aucun', 'aucune', 'ni', 'au', 'du'],
  ...['der', 'die', 'das', 'dem', 'den', 'des', 'ein', 'eine', 'jeder', 'kein'],
  ...['el', 'los', 'las', 'cada', 'todo', 'ningún', 'il', 'lo', 'gli', 'i', 'ogni', 'nessun'],
  ...['o', 'os', 'as', 'nenhum', 'de', 'het', 'een', 'elke', 'geen'],
];

/** Between a party and those who come with it. */
export const betweenParties: readonly string[] = ['and', 'or', 'nor', 'et', 'ou', 'ni', 'und', 'oder', 'y', 'e', 'o', 'en', 'of'];
