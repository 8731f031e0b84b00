import { type BuiltInList, list, plausible } from './row.ts';

/** Countries and nationalities. */
export const countryLists: readonly BuiltInList[] = [
  list('countries', plausible, names(countries())),
  list('nationalities', plausible, names(nationalities())),
];

/** One line of names holds many: a row a name would be two hundred lines. */
function names(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('|'));
}

function countries(): readonly string[] {
  return [
    'Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria',
    'Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia',
    'Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada',
    'Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus',
    'Czech Republic|Democratic Republic of the Congo|Denmark|Djibouti|Dominica|Dominican Republic|Ecuador|Egypt',
    'El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia',
    'Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hong Kong|Hungary|Iceland',
    'India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati',
    'Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg',
    'Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia',
    'Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand',
    'Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|Pakistan|Palau|Palestine|Panama',
    'Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saint Kitts and Nevis',
    'Saint Lucia|Saint Vincent and the Grenadines|Samoa|San Marino|Sao Tome and Principe|Saudi Arabia|Senegal',
    'Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea',
    'South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand',
    'Timor-Leste|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Turkmenistan|Tuvalu|Uganda|Ukraine',
    'United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Vanuatu|Vatican City|Venezuela|Vietnam',
    'Yemen|Zambia|Zimbabwe',
  ];
}

function nationalities(): readonly string[] {
  return [
    'American|Argentinian|Australian|Austrian|Belgian|Brazilian|British|Bulgarian|Canadian|Chilean|Chinese',
    'Colombian|Croatian|Czech|Danish|Dutch|Egyptian|Estonian|Finnish|French|German|Greek|Hungarian|Indian',
    'Indonesian|Irish|Israeli|Italian|Japanese|Kenyan|Latvian|Lithuanian|Malaysian|Mexican|Moroccan|New Zealander',
    'Nigerian|Norwegian|Pakistani|Peruvian|Philippine|Polish|Portuguese|Romanian|Serbian|Singaporean|Slovak',
    'Slovenian|South African|South Korean|Spanish|Swedish|Swiss|Thai|Turkish|Ukrainian|Vietnamese',
  ];
}
