// Made by npm run generate (words/draw-words.ts). Words are parted by a bar.
export const words = {
  en_GB: {
    women:
      'Lavonne|Carolyn|Roberta|Shyanne|Chaya|Florine|Olivia|Dannie|Lilyan|Eileen|Kathy|Bonnie|Zetta|Lelah|Kimberly|Quinn|Freida|Golden|Rhea|Taryn|Ashtyn|Sherri|Effie|Carli|June|Kattie|Dagmar|Berenice|Catharine|Shana|Johnnie|Lynn|Beaulah|Marcella|Isabelle|Cleora|Keeley|Ardith|Marilie|Kaley|Cleo|Damaris|Stacey|Lisa|Grace|Rosario|Krystina|Margarita|Fay|Deborah|Eden|Bette|Hadley|Sydney|Halle|Nova|Rebekah|Haylie|Maye|Gia|Freeda|Madyson|Magdalena|Yesenia|Kristin|Anika|Avery|Ashley|Shanna|Dovie',
    men: 'Leone|Ryan|Peter|Stanford|Kareem|Vernie|Trent|Uriah|Dillon|Ignacio|Jaylen|Nickolas|Sherwood|Kolby|Emerson|Shane|Montana|Jalyn|Columbus|Abdiel|Trevion|Tod|Howard|Garett|Reece|Newton|Lowell|Cyril|Ahmed|Jermaine|Gustave|Hilbert|Ollie|Ibrahim|Landen|Holden|Nick|Adolph|Vince|Hilton|Lambert|Geovany|Kennith|Webster|Bruce|Terrence|Jamel|Coby|Desmond|Orlo|Johnnie|Jasen|Elmer|Giovanni|Maximus|Rogers|Earl|Rocky|Deondre|Ernest|Rashad|Oma|Roberto|Caleb|Derek|Adonis|Carl|Kale|Torrey|Melvin',
    surnames:
      "Schaefer-Hettinger|Hand|Hyatt|Deckow|Kilback-Nader|Pfannerstill|Goyette|McKenzie|Hintz-Bradtke|Reynolds|Trantow|Casper|Farrell|Ratke|Cassin|Keeling|Mayert-Stracke|Kihn|Kerluke|Towne|Ortiz|Hahn|Zemlak|Baumbach-Waelchi|Hansen|Steuber|Leuschke|Tremblay|Veum|Hermiston|Senger|Mann|Stokes|Parker|Brakus|Muller|Pouros|Spinka|Hills|Denesik|Botsford-Feeney|Schneider|Keebler|Armstrong-Gerhold|Satterfield|Hettinger-Lehner|Harvey|Beier|Halvorson|Wiza|Zboncak|Baumbach|Raynor|Blanda|Kshlerin|Weimann|Ziemann|Wuckert|Anderson|Herzog|Heller|Upton|Hayes|Bashirian|Wilkinson|Green|Nader|Schoen|Bernhard|Koch|Kutch|O'Reilly|Mohr|Medhurst|Grady|Ullrich|Considine-Lakin|Connelly|Gerhold|Gulgowski|Stoltenberg|Ondricka|Jacobson|Wintheiser|Botsford|Streich|Lueilwitz|Morissette|Walsh|Haag|Altenwerth|Gusikowski|Kuphal|Spencer|Turcotte|Hartmann|Krajcik|Quitzon|Romaguera|Wolff|Howell|Murazik|Bauch-Champlin|Prohaska-Donnelly|Johnston|Treutel|Wolf|Jerde|Hermann|Heathcote|Spencer-Jacobi|Kris|Strosin|Gleichner|Witting|Sanford|Lehner|Murphy|Howe|Glover|Marks|Cartwright|Jacobi|Schuppe|Lakin|Mitchell|Cummerata|Fadel|Homenick|Parisian|Runte|Powlowski|Kihn-Quigley|Hickle|Mertz|King|Pollich|Rowe-Kiehn|Smitham|Harris|Metz|Terry-Ortiz|Bauch|Mraz|Beahan|Dooley|Moore|Schinner-Herzog|Bayer|Hagenes-Collier|Rodriguez|Beer|Brown|Smith|Lebsack|Cronin|Gibson|Stroman|Donnelly|Corkery",
    streets:
      'Swift Mews|Archibald Park|Doyle Corner|Moen Corner|Roman Way|Pine Close|Sally Avenue|Abdiel Rise|Witting Drive|Aric Yard|Williamson Crescent|Anastasia Walk|Devonshire Road|Daniel Side|Benton Chase|Halle Rise|Royal Row|Central Avenue|Marlborough Road|Kuhn Place|Rogahn Close|Alexis View|Miller-Lockman Drive|King Grove|Waters Place|Oak Avenue|Lynch Mews|MacGyver View|Cliff Road|Keeling Yard|Parker Croft|Schiller Corner|Mayer Road|Stehr Square|Clementina Vale|The Rise|Johnson Court|Ferry Grange|Kestrel Close|Jonathan Drove|Demond Lea|Kassulke Brow|Jason Heights|Treutel-Braun Mews|Clarence Street|Schroeder Path|Jules Meadow|Walnut Close|Willow Close|Lew Copse|Ramon Row|Rachel Meadow|Reynolds Garth|Northfield Road|Block Ridge|Farrell Vale|Well Lane|Woodland Close|Sarai Gate|The Coppice|Roel Fields|Camden Yard|Marquardt Fold|Brenna Approach|Bailey Chase|Clarendon Road|Hirthe Court|Sheldon Lea|Bret Avenue|Quarry Lane|Church Hill|Tracy Mount|Lancaster Road|Sherri Drive|Kameron Row|Haley-Kuvalis Corner|Russell Street|Meghan Meadows|Windler Mount|Springfield Road|Isai Gardens|Marks Lea|Moen Avenue|Luettgen Gardens|Paucek Copse|Vera Field|Becker Copse|Hall Street|Bode Row|Bramble Close',
  },
  de: {
    women:
      'Marie|Melina|Nora|Florentine|Kathrin|Sofie|Imke|Greta|Emma|Ayleen|Alexis|Mieke|Cosima|Soraya|Jasmine|Tessa|Chayenne|Kimberly|Anastasia|Jella|Maxine|Louisa|Ylvi|Pauline|Medina|Arda|Sidney|Frida|Melis|Eda|Jona|Finja|Isabell|Alexandra|Katarina|Ines|Alice|Caitlin|Leandra|Fine|Jamila|Jonah|Christin|Ann|Liv|Freya|Penelope|Madita|Leni|Annabell|Yara|Maria|Xenia|Wiebke|Alexia|Maxi|Jill|Ana|Valerie|Giuliana|Amalia|Femke|Lucienne|Felina|Madeleine|Luzie|Miray|Luca|Mette|Joelle',
    men: 'Mert|Juan|Tino|Leo|Konstantin|Tizian|Emirhan|Bennet|Maurice|Lennie|Cem|Nicolas|Timon|Nikolai|Jannes|Jacob|Taylor|Marvin|Jamie|Giuliano|Till|Steffen|Daniel|Lucas|Dominik|Lennart|Falk|Jannis|Pit|Laurin|Marwin|Kian|Ryan|Muhammed|Rico|Morten|Jerome|Arda|Hauke|Steve|Mario|Sandro|Hans|Ecrin|Bernd|Abdullah|Brian|Julius|Melvin|Charlie|Raik|Frederick|Joseph|Amon|Damian|Eliah|Jaden|Marten|Hagen|Nino|Lennox|Andre|Corvin|Alex|Niklas|Gregor|Ilyas|Constantin|Yves|Sinan',
    surnames:
      'Freimuth|Büker|Finke|Emert|Newton|Spank|Umminger|Krueger|Wittl|Kohnle|Hassfeld|Humbert|Feller|Bode|Borrmann|Wieser|Dutkiewicz|Mathies|Gehrke|Hügel|Lauckner|Zach|Broening|Jansen|Zapletal|Rosksch|Kühnemund|Neuendorf|Saflanis|Isak|Kleinmann|Helpling|Rangen|Stoutjesdijk|Lischka|Blassneck|Fahner|Tuch|Goldkühle|Thyssen|Börgeling|Burkhardt|Tittman|Hillard|Siegling|Roleder|Raukuc|Horak|Wujak|Stoll|Sahner|Welz|Muckenthaler|Saile|Gehrig|Jungton|Pflügner|Hentel|Spitzmüller|Schreiner|Schult|Schirmer|Koch|Bunjes|Konieczny|Gaba|Bürklein|Möhsner|Grosser|Schwanitz|Kopf|Denner|Wagner|Oschkenat|Günther|Axmann|Viellehner|Beushausen|Maybach|Haschke|Laws|Lepthin|Sonn|Gelling|Henry|Reumann|Slotta|Maisch|Seigel|Sihler|Sander|Moritz|Schmalzle|Zipse|Heberstreit|Soboll|Steidl|Lichtenfeld|Jahnke|Heist|Brenner|Busse|Schwerdtner|Konya|Lg|Effler|Somssich|Grotke|Nabow|Waibel|Roschinsky|Kühnel|Rokossa|Schott|Schedler|Stauss|Waschbüsch|Grau|Rosenauer|Hallmann|Schoberg|Schlangen|Polizzi|Manz|Laurén|Kúhn|Reinke|Klaus|Roba|Fink|Radtke|Koubaa|Benninger|Priemer|Bremser|Walz|Salzer|Herschmann|Kleiss|Mikitenko|Kolb|Hingst|Dippl|Dies|Schütze|Gatzka|Schlawitz|Schreiber|Rabenstein|Breuer|Gauder|Steuk|Hentschel|Kubera|Jamrozy|Jander|Bender|Scherbarth|Matthes|Kohlmann',
    streets:
      "Am Weingarten|Marienburger Str.|Myliusstr.|Ulrich-von-Hassell-Str.|Im Nesselrader Kamp|Friedrich-Engels-Str.|Philipp-Ott-Str.|Höltgestal|Gerhart-Hauptmann-Str.|Havelstr.|Kurt-Schumacher-Ring|Fürstenbergstr.|Imbacher Weg|Im Kirberg|Greifswalder Str.|Bergische Landstr.|Dianastr.|Dornierstr.|Van't-Hoff-Str.|Dechant-Fein-Str.|Gerichtsstr.|Solinger Str.|Am Plattenbusch|Bielertstr.|Marc-Chagall-Str.|Kuhlmannweg|Rolandstr.|Sebastianusweg|Konrad-Adenauer-Platz|Stefan-Zweig-Str.|Hermann-Milde-Str.|Mohlenstr.|Bohofsweg|Mendelssohnstr.|Kiefernweg|Wiehbachtal|Distelkamp|Berliner Platz|Krummer Weg|Waldstr.|Von-Ketteler-Str.|Weißdornweg|Im Frohental|Kruppstr.|Kölner Gasse|Bogenstr.|Friedrich-Ebert-Platz|An der Evangelischen Kirche|Marktplatz|Niederblecher|Fortunastr.|Clemens-Winkler-Str.|Feldsiefer Weg|Habichtgasse|Im Oberfeld|Lichstr.|Am Klösterchen|Lortzingstr.|Zehlendorfer Str.|Schillerstr.|Walter-Nernst-Str.|Drosselweg|Burscheider Str.|Ratherkämp|Franz-Hitze-Str.|Neuendriesch|Bensberger Str.|Stauffenbergstr.|An der Evgl. Kirche|Grillenweg|Taubenweg|Blankenburg|Edelrather Weg|Lehner Mühle|Am Brungen|Ernst-Ludwig-Kirchner-Str.|Am Hagelkreuz|Wacholderweg|Hermann-Nörrenberg-Str.|Pommernstr.|Ulrichstr.|Im Kirchfeld|Stromstr.|Willy-Brandt-Ring|Im Eisholz|Dieselstr.|Muhrgasse|Unstrutstr.|Alfred-Delp-Str.|Hufer Weg",
  },
  en_US: {
    women:
      'Cassandra|Retha|Jennie|Rebeca|Cielo|Tyra|Litzy|Addie|Freida|Shanel|Lula|Leta|Libbie|Henriette|Barbara|America|Carmela|Irma|Nicolette|Aleen|Ardella|Lelia|Sabina|Annamae|Kelsi|Joanny|Cassie|Gayle|Bridie|Celestine|Berniece|Alisa|Silvia|Cordia|Alfreda|Wanda|Tricia|Elise|Lorna|Laverna|Karson|Jo|Ruth|Adrienne|Justina|Lorraine|Annetta|Delta|Terry|Caroline|Rhonda|Arianna|Keely|Dannie|Cara|Thea|Rickie|Eloise|Vivienne|Laverne|Toy|Missouri|Oma|Myriam|Leila|Delaney|Carli|Shanie|Theresa|Meda',
    men: "Issac|Ramon|Johan|Gordon|Sincere|Weston|Stanton|Fredy|Abel|Foster|Dion|Luis|Cordell|Lloyd|Guillermo|Kelvin|Christ|Ivan|Roscoe|Justyn|Cyril|Hugh|Blaise|Darion|Juvenal|Marcellus|Cleveland|Emery|Byron|Marc|Delbert|Laurence|Claude|Wilhelm|Solon|Edison|Curtis|Elwin|Jerrold|Ladarius|Durward|Milo|Stone|Eriberto|Abelardo|Ibrahim|Garrison|Selmer|Tavares|Carleton|Gary|Demetris|Gardner|Geoffrey|Cali|Robb|Tom|D'angelo|Chadrick|Lue|Gregg|Antwon|Barrett|Jonathan|Eli|Benny|Steven|Lowell|James|Everette",
    surnames:
      "Lehner|Harvey|Gulgowski|Ullrich|Vandervort|Wuckert|Hills|Legros|Cartwright|Gorczany|Sipes|Schamberger|Walker|Stoltenberg|Heaney|McDermott|Fritsch|Walter|Hudson-Leuschke|Koelpin|West|Kreiger|Sawayn-Walter|Nitzsche|Pagac-Zieme|Abshire|Goldner|Durgan|Romaguera|Ankunding-Lehner|Franey|Schimmel|Lemke|Tremblay|Trantow|Reynolds|Huel|O'Reilly|Mohr|Hickle|Armstrong|Schuster|Walsh|Marquardt-Bahringer|Gerlach-Reinger|Hane|Morar|Kautzer|Fisher|Terry|Lueilwitz|Cruickshank|DuBuque|Renner|Larkin|McLaughlin|Mayert-Mueller|Luettgen|Schowalter|Mayert|Corwin|Wiza|Haag|Lockman|Moen|Moore|Reilly|Aufderhar|Beer|Block|Jerde|Bailey|Strosin|Grady|Kihn|Kassulke|Collier|Kertzmann|Denesik|Nienow|Hilpert|Bode|Bergstrom|Barrows|Mills|Maggio|McCullough|Tillman|Bogan|Hahn|Ratke|Bode-Runte|Satterfield|Jones|Conn|Wisozk|Koepp|Ledner|Huels|Ankunding|Thiel|Reilly-Kemmer|Greenfelder|Spencer|Hoeger|Emmerich|Ziemann|Muller|Glover|Pacocha|Towne|Rau|Bashirian|Runolfsson|Kuhn|Feest|Bartoletti|Daugherty|Osinski|Schoen|Lowe|Cummings|Shanahan|Jacobs|Smitham|Oberbrunner|Gerhold-Satterfield|Dare-Upton|Hansen-Ernser|Parisian|Ruecker|Kling|Ward|Gibson|Becker|Wolf|Schiller|Heathcote|Boehm|Cronin|Krajcik|Christiansen|Miller|Lang|Grimes|Zulauf|Reinger|Okuneva|Hintz|Rosenbaum|Stehr|Parker|Crooks|Willms|Wilderman|Braun|Emard|Hartmann|Russel|Kris",
    streets:
      'Lakin-Bednar Gardens|Erika Ports|Murazik Fork|Railroad Avenue|Debra Point|Lincoln Avenue|3rd Avenue|N 3rd Street|Kiarra Wells|Kent Centers|N Maple Street|Alicia Land|W 5th Street|State Line Road|N Park Street|8th Street|Toy Ville|Priscilla Avenue|Pfannerstill Valley|Marta Lane|Cooper Trail|River Road|Hudson Viaduct|Steve Wells|Grove Street|Springfield Road|Ashton Forks|Kerluke Dale|Lincoln Street|Ratke Falls|Miracle Point|Rice Ramp|Waelchi Crest|W Jackson Street|Roland Hollow|E Washington Street|Osinski Brook|Ankunding Tunnel|E River Road|Washington Road|N Jackson Street|Anabelle Knoll|N Main Street|N Broadway Street|Karelle Parkways|Ben Squares|E Union Street|Halie Street|Arthur Dale|Melba Cliff|Trycia Fields|S Washington Street|Ayana Burgs|Eleazar Point|Smitham Ford|Murazik Parks|W River Road|Fay Loaf|McCullough Run|Bethel Camp|N Main Avenue|Adell Crest|Vivianne Spring|Volkman Forge|Heaney Pass|W Grand Avenue|Cordie Mountains|Schmeler Villages|Madaline Groves|Frami Plains|N Railroad Street|Old State Road|Barrows Station|S 1st Street|Scott Causeway|North Street|Medhurst Crossing|Lennie Ford|Lake Drive|Neil Track|Brent Throughway|Western Avenue|Carmen Corners|Theo Run|Barton Meadows|Stokes Club|Greenholt Pines|Wolff Canyon|E Market Street|S Main Avenue',
  },
  pt_PT: {
    women:
      'Carla|Constança|Rafaela|Elisa|Carolina|Ofélia|Helena|Íris|Júlia|Maria|Luísa|Alice|Eva|Raquel|Joana|Célia|Inês|Valentina|Carminho|Núria|Caetana|Marta|Mia|Mariana|Irina|Diana|Cecília|Leonor|Bruna|Bárbara|Ariana|Margarida|Madalena|Débora|Mafalda|Emília|Aurora|Safira|Ema|Olívia|Francisca|Fabiana|Beatriz|Miriam|Camila|Letícia|Melissa|Juliana|Sílvia|Vera|Adriana|Vânia|Catarina|Luana|Nicole|Natália|Paula|Áurea|Soraia|Vitória|Carlota|Matilde|Eduarda|Clara|Daniela|Gabriela|Alexandra|Tatiana|Luna|Márcia',
    men: 'Micael|Paulo|Sandro|Sérgio|Gaspar|Marcelo|Valentim|Feliciano|Simão|Luís|Leonardo|Eduardo|Artur|Gonçalo|Manel|Miguel|Gil|Diogo|Duarte|David|Isac|Mauro|Vicente|Tomé|Bruno|Hugo|Jaime|Manuel|Matias|Tiago|Rodrigo|Bernardo|Benjamim|Fernando|Samuel|Mateus|Carlos|Vasco|Lucas|Joaquim|Francisco|Jorge|Igor|João|Ivan|Emanuel|Guilherme|Gustavo|Pedro|Elias|Ângelo|Hélio|Gabriel|Mário|Rúben|Sebastião|Valter|Romeu|José|César|Renato|André|Afonso|Frederico|Norberto|Santiago|Leandro|Rui|Júlio|Henrique',
    surnames:
      'Anjos|Cruz|Pimentel|Pinto|Vaz|Abreu|Ramos|Santos|Antunes|Cunha|Lopes|Costa|Leal|Gomes|Albuquerque|Peixoto|Mariz|Carvalho|Reis|Brito|Vicente|Mendes|Pereira|Borges|Medeiros|Monteiro|Amaral|Saraiva|Furtado|Serra|Castro|Mesquita|Meireles|Amorim|Moura|Xavier|Guerreiro|Mota|Domingues|Fernandes|Lacerda|Magalhães|Valente|Faria|Azevedo|Oliva|Moreira|Martins|Gonçalves|Freitas|Marques|Esteves|Lima|Falcão|Loureiro|Torres|Batista|Vieira|Neto|Fonseca|Paiva|Nogueira|Machado|Lourenço|Baptista|Simões|Pacheco|Oliveira|Pinheiro|Sá|Campos|Rocha|Sousa|Fidélis|Braga|Jesus|Matos|Almeida|Gaspar|Araújo|Henriques|Rodrigues|Amado|Pinho|Fraga|Cardoso|Pires|Macedo|Nunes|Figueiredo|Leite|Teixeira|Neves|Carneiro|Branco|Assunção|Tavares|Melo|Raposo|Lourinho|Maia|Andrade|Matias|Barbosa|Coelho|Ribeiro|Silva|Barros|Soares|Garcia|Queiroz|Veiga|Miranda|Ferreira|Alves|Correia|Camacho|Nobre|Nascimento|Morais|Moraes',
    streets:
      'Calçada Sérgio Fernandes|Viela Laura Lacerda|Beco Nuno Barros|Praceta Vera Neto|Escadas Miguel Gonçalves|Azinhaga Eva Serra|Jardim Íris Nascimento|Quinta Núria Azevedo|Acesso Laura Henriques|Azinhaga Marco Almeida|Largo Daniela Matias|Jardim Paulo Matias|Urbanização Melissa Amorim|Rua Luana Gaspar|Viela Lara Teixeira|Acesso Isac Oliva|Escadas Simão Cunha|Jardim Eduardo Lima|Praça Diana Branco|Beco Luana Batista|Avenida Maria Serra|Largo Tomé Batista|Estrada Dinis Sousa|Bairro Valentim Reis|Bairro Lia Neto|Calçada Amélia Pires|Viela Cristiano Nogueira|Jardim Duarte Fidélis|Beco Áurea Peixoto|Alameda Manuel Barros|Calçada Eva Pimentel|Azinhaga Safira Henriques|Caminho Matilde Barbosa|Rua Xavier Coelho|Caminho Carminho Almeida|Praceta Francisco Borges|Calçada Pilar Miranda|Estrada Micael Melo|Travessa Mafalda Santos|Jardim Samuel Faria|Viela Sílvia Raposo|Bairro Pilar Pinheiro|Praceta Emília Henriques|Estrada Benedita Figueiredo|Praça Rui Cruz|Largo Tomé Fraga|Rua Amélia Coelho|Praceta Bernardo Coelho|Estrada Rita Martins|Travessa Francisca Freitas|Rua Ariana Ferreira|Azinhaga Edgar Gomes|Praceta Áurea Fidélis|Azinhaga Vicente Nascimento|Bairro Edgar Batista|Largo Mara Neto|Azinhaga Fabiana Tavares|Praça Bruno Domingues|Quinta Caetana Lacerda|Jardim Vicente Machado|Azinhaga Manel Garcia|Calçada Núria Alves|Praceta Sara Camacho|Avenida Jaime Azevedo|Largo Hélio Leal|Rua Diana Matos|Jardim Sérgio Antunes|Escadas Rodrigo Pereira|Praceta Jéssica Andrade|Praça António Fidélis|Urbanização Madalena Peixoto|Largo Tiago Cardoso|Praceta Catarina Nunes|Alameda Margarida Pires|Viela Carla Martins|Calçada Ivo Teixeira|Bairro Rui Falcão|Alameda Julieta Araújo|Travessa Luena Vaz|Ladeira Camila Pereira|Rua Ofélia Carneiro|Travessa Igor Gaspar|Viela Bárbara Mendes|Urbanização Rita Moraes|Largo Tiago Torres|Viela Marcos Pires|Calçada Juliana Rocha|Beco Caetana Amorim|Acesso Filipe Sousa|Travessa Carlota Furtado',
  },
  sv: {
    women:
      'Ann|Emma|Rebecca|Ann-Marie|Karin|Anette|Ellen|Agnes|Inger|Siv|Klara|Charlotte|Erika|Anita|Julia|Nina|Madeleine|Linnéa|Frida|Birgitta|Berit|Anna|Emilia|Sofia|Karolina|Kristina|Monica|Jenny|Lena|Moa|Louise|Josefin|Lovisa|Sofie|Britt|Ann-Christin|Olivia|Barbro|Lisbeth|Ulla|Helen|Linn|Isabelle|Elisabeth|Matilda|Nathalie|Elsa|Linda|Åsa|Marie|Agneta|Cecilia|Yvonne|Ida|Helena|Emelie|Ingrid|Ulrika|Therese|Lina|Camilla|Gun|Ebba|Caroline|Ella|Margareta|Gunnel|Sandra|Gunilla|Johanna',
    men: 'Torbjörn|Linus|Nils|Håkan|Pontus|Mikael|Leo|Bo|Edvin|Lars|Gustav|Kenneth|Oskar|Felix|Mattias|Jonathan|Samuel|Kent|Jakob|Patrik|Alexander|Mats|Rickard|Viktor|Peter|Christoffer|Karl|Johan|Ludvig|Olof|Björn|Jörgen|Erik|Mohamed|Hans|Oliver|Johnny|John|Sebastian|Jimmy|Isak|Tobias|Åke|Lucas|Stefan|Thomas|Kevin|Olle|Ali|Leif|Marcus|William|Ulf|Niklas|Rasmus|Per|David|Elias|Gabriel|Jonas|Tommy|Lennart|Max|Adam|Jesper|Gunnar|Hugo|Martin|Roger|Christer',
    surnames:
      'Forsberg|Martinsson|Johansson Lindström|Bergqvist Öberg|Dahl|Hassan|Svensson|Lund|Eklund|Bergman Lundström|Sandström|Strömberg Lundberg|Karlsson|Åkesson|Pettersson|Blom|Olsson|Olsson Ek|Holmqvist Hansen|Abrahamsson|Axelsson|Björklund|Gustafsson|Wallin|Blomqvist Bengtsson|Eklund Karlsson|Olofsson|Larsson|Sjöberg|Pålsson|Åberg|Håkansson|Olofsson Magnusson|Magnusson Lundström|Isaksson|Viklund|Samuelsson Åkesson|Lundin Norberg|Gunnarsson|Löfgren|Söderberg Andersson|Norberg|Berglund Nordin|Andreasson Blom|Strömberg|Lindqvist|Ek|Nordström|Nilsson|Nyberg|Hellström|Holmberg|Månsson|Hansson|Lundqvist Claesson|Holmberg Jonsson|Bergqvist|Lundin Ström|Persson Ekström|Jakobsson|Berg|Hermansson Ahmed|Ek Ahmed|Ström|Bergqvist Lundgren|Ahmed Holm|Ström Löfgren|Lind Gunnarsson|Holm|Lindberg|Lind Hansson|Claesson|Holmgren|Isaksson Berg|Lundgren|Björk|Sundberg|Andreasson|Månsson Martinsson|Magnusson Fransson|Sundberg Martinsson|Hedlund|Viklund Falk|Sandberg|Öberg Ekström|Dahl Jonsson|Mattsson|Martinsson Wikström|Magnusson|Lindström|Sjögren|Olsson Falk|Berglund|Bergström|Lindqvist Holmgren|Jönsson Lindberg|Lindgren|Pålsson Sundberg|Jönsson|Ali Johansson|Lundin Fredriksson|Holmqvist|Berg Berglund|Lind Jönsson|Lindholm|Martinsson Mårtensson|Jonsson|Nordin Olsson|Abrahamsson Lund|Eklund Hansen|Ekström|Andreasson Gunnarsson|Eliasson|Arvidsson|Öberg|Engström|Fredriksson Fredriksson|Bengtsson Holm|Wikström Eriksson|Nilsson Lindholm|Nyström|Blomqvist|Danielsson|Johansson|Björk Öberg|Hermansson Berg|Persson|Sundberg Arvidsson|Ahmed|Henriksson|Samuelsson|Lundberg|Norberg Lindqvist|Falk|Lundgren Mohamed|Magnusson Jansson|Sundberg Berggren|Fransson|Hansen Pettersson|Sandberg Hassan|Abrahamsson Danielsson|Jönsson Arvidsson|Andersson|Ali|Sandström Nilsson|Jonsson Henriksson|Jonsson Fransson|Forsberg Eklund|Lundin|Larsson Berglund|Lundberg Lind|Pålsson Blom|Åkesson Wallin|Jonsson Johansson|Andersson Söderberg|Mohamed|Persson Dahlberg|Bergman|Hermansson Wallin|Lindström Eklund',
    streets:
      'Norra Fabriksgärdet|Aspgärdet|Björks Väg|Undre Storgatan|Lundströms Väg|Gustafsson Hedlunds Gata|Julias Gata|Ahmed Björks Väg|Aspgränden|Fabriksgränden|Lindholm Holms Väg|Norra Granallén|Eriks Gata|Norra Kvarnvägen|Undre Ringgärdet|Magnusson Dahlbergs Gata|Marias Gata|Ann-Christins Väg|Idrottsgärdet|Olofssons Väg|Storvägen|Engström Berggrens Gata|Åberg Hansens Gata|Lindströms Gata|Henrikssons Gata|Sjögrens Gata|Parkgärdet|Nilssons Väg|Kvarngärdet|Rebeccas Väg|Strandallén|Norra Björkgränden|Görans Väg|Lindqvists Väg|Björkgatan|Söderbergs Gata|Kyrkvägen|Furuvägen|Södra Aspgatan|Felixs Väg|Undre Stationsgärdet|Martinsson Öbergs Väg|Fredriks Väg|Övre Skolallén|Kyrkgränden|Karolinas Gata|Lindbergs Gata|Axels Gata|Västra Björkgatan|Övre Skogsvägen|Nyberg Björks Gata|Moas Gata|Granallén|Trädgårdvägen|Bäckallén|Isaks Väg|Industriallén|Sandströms Gata|Mårtensson Linds Gata|Genvägen|Louises Väg|Carolines Väg|Strandvägen|Trädgårdgatan|Hansens Gata|Karlssons Väg|Josefins Väg|Västra Skolgränden|Norra Gengatan|Södra Ängsgärdet|Övre Ängsgatan|Furuallén|Västra Villagärdet|Övre Trädgårdvägen|Norra Kyrkgärdet|Axelssons Gata|Linas Gata|Undre Kvarnallén|Aspgatan|Sjöbergs Gata|Kerstins Väg|Agnetas Gata|Nyströms Väg|Södra Kyrkgärdet|Berggrens Gata|Östra Skolgatan|Johanssons Gata|Undre Skolvägen|Skogsgatan|Blom Håkanssons Gata',
  },
  el: {
    women:
      'Αθανασια|Χρυσουλα|Ελενη|Κωνσταντινα|Σταυρουλα|Παρασκευη|Δεσποινα|Αννα|Χριστινα|Αλεξανδρα|Αναστασια|Ευαγγελια|Δημητρα|Ιωαννα|Παναγιωτα|Σοφια|Γεωργια|Αικατερινη',
    men: 'Γεώργιος|Αριστείδης|Στέφανος|Φώτιος|Ευστάθιος|Αθανάσιος|Μιχαήλ|Θεόδωρος|Απόστολος|Ελευθέριος|Λεωνίδας|Στυλιανός|Ιωάννης|Παύλος|Σωτήριος|Αλέξανδρος|Βασίλης|Κώστας',
    surnames:
      'Βασιλόπουλος|Διαμαντόπουλος|Βέργας|Λειβαδάς|Λύτρας|Αυγερινός|Παπάζογλου|Παπανδρέου|Βλαχόπουλος|Μανιάκης|Γούσιος|Μιχαλολιάκος|Μητσοτάκης|Δοξαράς|Δεσποτόπουλος|Δράκος|Βιλαέτης|Μέλιοι|Λύκος|Γερμανού|Αλεξάνδρου|Βαρουξής|Κοτζιάς|Βάμβας|Γιαννόπουλος|Βιτάλη|Γιάγκος|Λούλης|Αλεξάκης|Ζωγράφου|Γεωργίου|Ελευθερίου|Ζαΐμης|Αλαφούζος|Παπαστεφάνου|Καψής',
    streets: '',
  },
  fa: {
    women:
      'نگین|دیبا دخت|ترانه|آنا|ملیسا|نوین دخت|دایان|دلربا|پوراندخت|کیمیا|لاله|فرانک|فرشته|سارا|شبدیز|کتایون|گلنار|کیهان',
    men: 'مهر افرین|گوهر ناز|محمدرضا|اروانه|نوشین|پژمان|کاوه|نریمان|مهدی|امیرحسین|میلاد|راژانه|سپهر|سعید|صدرا|جیران|آیدین|پرنیا',
    surnames:
      'عبادی|لاجوردی|هاشمی|علم‌الهدی|مجتبوی|کیان|فارسی|میردامادی|مشا|مصباح‌زاده|واعظ‌زاده|فاطمی|مجرد|کرمانی|لنکرانی|علم|هاشمیان|نیشابوری|میزبانی|کاکاوند|عبدالملکی|کاویانی|هامون|مصباح|کردبچه|مرتضوی|یلدا|مددی|قهرمان|مقدم|فریاد|هروی|قهرمانی|مفتح|لاچینی|عارف',
    streets: '',
  },
  he: {
    women: 'אהבה|אליענה|נינט|אמור|אופירה|יעל|ליר|סופיה|גוון|עלמא|אילנית|אמונה|בלה|נויה|ליה|אודליה|שלהבת|שמרית',
    men: 'כרמל|רעי|ירון|אלישמע|אייל|עמנואל|אבינועם|אלחנן|כליל|נחשון|מאיר|ניסן|תו|לירוי|אליהו|ולדימיר|גד|שמעון',
    surnames:
      'רחמים|מלכי|אשל|קשתי|אגוז|שמשוני|אליצור|מוקד|ברושי|סהר|שלג|זורע|משעני|לוי נחום|מרגליות|אפרת|אבן|שגב|גרא|לביא|מוריה|נועם|שריג|ארוך|שרביט|רהב|בר זוהר|תורן|ברקת|פורת|גינתון|פלד|יצחק|אהרן|זר|אהרוני',
    streets: '',
  },
  hy: {
    women:
      'Մարիա|Լուսինե|Մոնիկա|Արևիկ|Նատալի|Լիա|Վիկտորյա|Անուշ|Լիլիթ|Անի|Էլինա|Տաթև|Սոֆի|Լիկա|Հասմիկ|Լյուսի|Անահիտ|Սոֆյա',
    men: 'Արսեն|Ռոբերտ|Ալեն|Հակոբ|Համլետ|Ռուբեն|Արտյոմ|Վահե|Մհեր|Սարգիս|Սամվել|Միքայել|Էրիկ|Մոնթե|Արեն|Գոռ|Գարիկ|Ռաֆայել',
    surnames:
      'Սարգսյան|Ասատրյան|Մարտիրոսյան|Համբարձումյան|Հարությունյան|Առաքելյան|Մնացականյան|Պողոսյան|Մուրադյան|Մկրտչյան|Վարդանյան|Մելքոնյան|Ներսիսյան|Հակոբյան|Բաբայան|Մխիթարյան|Հայրապետյան|Պետրոսյան|Բարսեղյան|Գասպարյան|Գաբրիելյան|Գրիգորյան|Բաղդասարյան|Գալստյան|Մինասյան|Թադևոսյան|Հովհաննիսյան|Սահակյան|Հովսեփյան|Ղազարյան|Մանուկյան|Սիմոնյան|Կարապետյան|Մարգարյան|Խաչատրյան|Ստեփանյան',
    streets: '',
  },
  ja: {
    women: '真央|由佳|節子|百花|ハル|啓子|きみ|昭子|沙織|悦子|美智子|愛子|さくら|芳子|千夏|桜|直子|結愛',
    men: '浩一|大貴|稔|陸|一輝|和也|雄大|陸斗|駿|太陽|朝陽|陽向|湊|豊|健一|博|大地|正雄',
    surnames:
      '田中|田畑|大村|福永|岡本|西|古田|荒川|小笠原|関|大塚|中尾|成田|湯浅|町田|甲斐|水野|菅原|島田|佐伯|金子|伊東|宮本|小川|庄司|谷|高田|近藤|西村|堤|片岡|倉田|滝沢|市川|本田|竹田',
    streets: '',
  },
  ko: {
    women: '루아|지수|도희|수인|세은|시온|은서|서연|다현|하엘|채윤|효은|채린|가을|다율|은채|서원|아윤',
    men: '준수|시준|현석|채민|현빈|현준|순기|규민|동하|상현|민수|로이|예찬|정훈|이준|현우|태훈|은수',
    surnames:
      '변|노|길|견|유|온|경|형|권|왕|원|제|김|성|금|백|육|은|두|상|서|홍|위|명|빈|심|차|간|천|팽|용|모|임|인|부|소',
    streets: '',
  },
  ne: {
    women: 'पूजा|लक्ष्मी|सुसन|अमिता|शिल्पा|शृष्टि|अजिता|सरिता|बिना|रजिना|अश्मी|निकिता|शिरिषा|अस्मिता|रत्न|दीपिका|मनिषा|सुनिता',
    men: 'सुशान्त|सन्दीप|खेम|विजय|सन्तोष|आरव|दीपेन्द्र|बुद्ध|पूर्ण|अमृत|गणेश|प्रकाश|सुमित|प्रेम|कृष्ण|अमित|अर्जित|निश्चल',
    surnames:
      'बास्तोला|काफ्ले|लिम्बु|जङ|केसी|मगर|खड्का|सुवेदी|कोइराला|साई|थापा|भट्टराई|हमाल|क्षेत्री|शाक्य|शाई|निरौला|प्रधान|पाण्डे|बस्यान|दोङ|श्रेष्ठ|देवकोटा|महर्जन|ढकाल|शेर्पा|अर्याल|बराल|ज्ञवाली|अधिकारी|घले|राउत|गुरुङ|बस्नेत|राणा|लामा',
    streets: '',
  },
  th: {
    women:
      'กุ้ง|ปิยะธิดา|มาลีวรรณ|ปิยภัทร|วิมาลิน|สิรีธร|เพ็ญทิพย์|สุทธาศิณี|ธนิตา|ภัทราภรณ์|จันทร์ณภาพร|วัชรีวรรณ|ณัฐวรา|ณิชญา|ธัญย์ชนก|ธนณัฏฐ์|นริศรา|ทัศนีวรรณ',
    men: 'ณัฐพนธ์|อิสระชัย|ธนาคช|ราษฎร์พิชิต|ออย|สาคร|พุทธชาติ|จาตุรภัทร|ธนัตถ์|เอกวัฒน์|พีรยุทธ|ศตคุณ|สิปปกร|ชินกร|สิทธิพล|สุรีพงศ์|ศรายุทธ์|เทพทัต',
    surnames:
      'เจียวกระโทก|มณีจันทึก|วงศา|บุรณศิริ|นาคสวัสดิ์|เกิดจันทึก|แซ่โง้ว|มนตรีกุล|งามนอก|อมาตยกุล|แขพิมาย|บางสีสุก|เทิบพิมาย|หนอกนอก|โรจนกุล|แขค้างพลู|เกิดกระโทก|สมุทบาล|แขกระโทก|เจียวสีสุก|เทิบกระโทก|แซ่เฉิน|วงศ์สีสุก|งามค้างพลู|หยูด้วง|แซ่ลิ้ม|งามพิมาย|งามสีสุก|หนอกค้างพลู|เจษฎางกูร|สมศักดิ์-บางค้างพลู|เจษฎางกูร-หยูด้วง|วงศ์พิมาย|หนอกกระโทก|บางพิมาย|สุจริตกุล',
    streets: '',
  },
  uk: {
    women:
      'Антонида|Сміяна|Фаїна|Каріна|Орися|Далеслава|Анатолія|Купава|Оксана|Богуслава|Галина|В’ячеслава|Мальва|Ада|Аделіна|Мокрина|Жозефіна|Богдана',
    men: 'Тихон|Валентин|Ізяслав|Мирон|Юхим|Петро|Семибор|Звенимир|Корній|Ігор|Гордій|Яромир|Сергій|Добромир|Доброслав|Георгій|Зиновій|Орест',
    surnames:
      'Яловий|Іванишин|Довгалевська|Могилевський|Романишин|Савицька|Федоришин|Павлишин|Сплюха|Васильківська|Луцька|Іванишина|Ланова|Петришина|Павлишина|Василишина|Данилишина|Гнатишина|Дмитришина|Скоропадська|Милославський|Каськів|Могилевська|Луговий|Горовий|Силецька|Стахів|Силецький|Балабух|Потоцька|Федоришина|Латаний|Кульчицька|Гладківська|Петрина|Марієвський',
    streets: '',
  },
  vi: {
    women:
      'Thu Hà|Phương Liên|Hà Mi|Quỳnh Giang|Thục Đình|Mai Vy|Thu Phong|Giang Thiên|Hương Thủy|Thủy Linh|Ái Hồng|Uyên Thơ|Ngân Thanh|Uyển My|Hồng Như|Bảo Vân|Nguyệt Cát|Ái Thy',
    men: 'Minh Khiếu|Minh Nghĩa|Công Hoán|Thạch Tùng|Chí Nam|Xuân Lạc|Hữu Chiến|Lập Nghiệp|Việt Khoa|Huy Kha|Việt Khải|Gia Vinh|Hồng Lĩnh|Thụy Long|Minh Thạc|Đức Ân|Việt Cương|Quang Thắng',
    surnames:
      'Tô|Phạm|Bùi|Phùng|Phan|Tăng|Hoàng|Trịnh|Mai|Vũ|Lý|Dương|Nguyễn|Lê|Đào|Đinh|Lâm|Trương|Đoàn|Đỗ|Vương|Hồ|Hà|Ngô|Trần|Đặng',
    streets: '',
  },
  zh_CN: {
    women: '安琪|伟祺|英|梓涵|馨羽|雨涵|若汐|敏|婷|耀杰|烨磊|鹭洋|子涵|国英|国琴|彬|国兰|霞',
    men: '家豪|志泽|国平|杰|沐辰|志明|正豪|三锋|沐阳|致远|浩|国强|俊熙|诚|荣轩|梓豪|熠彤|俊凯',
    surnames:
      '宋|贾|谢|秦|韩|莫|薛|陆|江|胡|严|赖|周|任|阎|曹|肖|傅|司徒|金|魏|鲁|范|余|毕|唐|萧|何|叶|尚|陶|简|熊|洪|翟|柴',
    streets: '',
  },
} as const;
