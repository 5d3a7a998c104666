"""Given names of many countries that nearly always are a woman's, or a man's; without accents.

They tell whom "she" or "he" can mean, where the article itself does not. Names that are both are
left out.
"""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

FEMALE = words(
    "abena abigail abimbola achieng adjoa adunni adwoa agnes agnieszka aigul aikaterini ailsa "
    "aino aisha aissatou akiko akinyi akua alejandra alessandra alice alicia almaz ama amaka "
    "amanda amelia aminata amy anahit ananya anastasia angela anjali ann anna annabel anne "
    "annegret anneke annelore antonella aoife arabella aroha asdis asha ashley aster astrid "
    "atieno aurelie ava awa ayesha ayse barbara beatriz benedita bernadette bethan betty "
    "beverly bianca birgit birgitta blanche brenda brigitte brittany bronagh bronwen camille "
    "carla carmen carol carolyn carys catalina caterina catherine catriona celine cerys "
    "charlotte cheryl chiara chidinma chioma chloe christa christina christine ciara claire "
    "colette conceicao constance consuelo cordelia cristina cynthia dagny daniela danielle "
    "danuta daria darya deborah debra deepa delphine denise despina diana diane dilys "
    "dolores donna doris dorothy dragana edith eeva efua ekaterina elena eleni elif elisabetta "
    "elizabeth elizaveta elke eloise elzbieta emily emine emma esi esperanza ethel eun-ji "
    "evelyn ewa faith farah farida fatima fatimah fatma fatoumata federica femke fernanda fiona "
    "florence folasade francesca freja frida fumiko funmilayo gabriela galina gayane genevieve "
    "georgina gertrude giovanna gisela gita giulia graca grace grazyna greetje guadalupe gudrun "
    "gulnara gunhild gunvor gwen gwendolen gwenllian halima halimah halina hamida hanan hanneke "
    "hannelore harriet hatice hawa heather hedda hedwig heike helen helene helga helmi "
    "henrietta hildegard hildur hilja hiroko huong ifeoma ilaria ilse imogen indira ines inge "
    "ingeborg ingrid ioana irina irmgard isabella isabelle ivana jadwiga jana jane janet "
    "jean-marie jelena jennifer jessica joanna joke josefina josette joyce juana judith judy "
    "julia julie juliette jutta kadiatou kaisa kalea kamala karen karin katarzyna katerina "
    "katharina katherine kathleen kavita kayla kazuko keala keiko kerstin ketevan khadija "
    "kimberly kinga kirsten kirsty krystyna ksenia lakshmi lalitha larisa laura lauren layla "
    "leena leila leilani lenka leonor lieke liesbeth liesel lieselotte linda lindiwe linnea "
    "lisa lori louise lucia lucie lucrezia ludmila ludmilla luisa lyubov lyudmila maartje mabel "
    "madeleine maeve magdalena maja malgorzata malia mangai manon manuela mareike margaret "
    "margaux maria mariam mariama mariana marie marijke marilyn marisol marit marlies marta "
    "martina mary maryam mathilde meera megan mei-ling melissa mercedes mere mia michelle "
    "michiko mildred milena milica mirela moana moira monika morag nadezhda nadia nancy nandi "
    "nandini naoko nargis nasreen natalia natalie natalya neha nerys ngaire ngozi niamh nicole "
    "nina nino njeri nneka nomvula noriko noura ntombi nurul nyokabi odile oksana olga olivia "
    "ophelia oriane orla padma paivi paloma pamela paola parisa patricia pauline petra philippa "
    "pilar pirjo polina pooja priya prudence rachel radha ragnhild raisa rani rania raquel "
    "rebecca reiko rekha renate rhona riitta rocio roisin rosa rosalba rosalind rosario rose "
    "roxana roza rukhsana rupa ruth sabine sachiko salma samantha samira sandra sangeeta sarah "
    "sarojini saskia selam seren shabnam shanti sharon shireen shirin shirley sieglinde signe "
    "sigrid sigrun silke silvia simona simone sinead siobhan sirpa sita siti snezana sofia "
    "solange soledad solveig solvej soo-jin sophia sophie soraya stephanie sunita susan sushma "
    "svetlana sylvie tamara tatiana tatyana teresa thandeka thandiwe theresa therese thuy "
    "tiffany tigist tindra tomoko tove tuva ulrike uma ursula usha valentina valerie vera "
    "veronique vesna victoria vidya vittoria waltraud wambui wangari wanjiku wilhelmina "
    "winifred xiaoling ximena yasmin yasmine yekaterina yelizaveta yewande yoko yrsa yuki yulia "
    "yvonne zainab zanele zaynab zeynep zofia zoya zuzanna"
)
MALE = words(
    "aaron abdul abdullah adam adewale afonso agus ahmad ahmed ahmet alain alan alberto alejandro "
    "aleksandr alessandro alexander alexei ali amadou amit anatol anatoly anders andre andrei "
    "andres andrew andrzej anil anselm ante anthony antonio arjun arthur ashok aurelio babajide "
    "babatunde bambang bartolomeu bas bashir basil bekele benjamin bernard bernhard bertram bilal "
    "bjarne bjorn bobby bogdan bogomil bohdan bohumil boris bradley brandon brian bryan budi "
    "caetano carl carlos casimir cecil charles cheikh chinedu christopher chukwuemeka clive colin "
    "colm conor cormac corrado cuthbert cyrus czeslaw dafydd daniel dariush david dawit declan "
    "deepak dennis derek desmond didier diego dieter dimitar dimitris dirk dmitri dmitry donald "
    "douglas dragan duarte dumitru duncan dylan eamon eberhard edgar edmund eduardo edward edwin "
    "einar ekkehard emeka emrys enrique enzo eric erik ernest esteban ethan etienne eugene fabrice "
    "faisal farhad felix femi fergus fernando ferruccio fintan francisco francois frank frederick "
    "friedrich fritz fyodor gabriel ganesh gary geoffrey george georgi gerald gerard gerhard "
    "gethin gilbert giles gilles giorgi giorgos giovanni girma giuseppe godfrey gonzalo gopal "
    "goran graham gregory grigory guillaume guillermo gunnar gunter gunther gustav gwilym haakon "
    "haile hakon halvard hamid hamish hamza hans harald hari harold hasan hassan hector heikki "
    "heinrich heinz helmut hendra hendrik heng henri henry herbert hermann hiroshi hiroto hohepa "
    "honore horace horst hossein hubert hugh hugo humphrey huseyin hussain hussein ian ibra "
    "ibrahim ibrahima ichiro idris iestyn ifeanyi ignacio igor ihor ilkka imran ingvar ion iqbal "
    "isamu ismail ivan ivor jabulani jacek jack jacob jacques jamal james janusz jari jaroslav "
    "jason jasper javed javier jean-pierre jeffrey jeremy jerome jerry jerzy jesse jiri jiro joao "
    "joaquin johan john johnny joko jonathan joost jorge jose josef joseph joshua juan juha jukka "
    "julio juma jurgen justin kamau karel karim karl kazimierz kazuo keanu keith kemal kenji "
    "kenneth kevin khalid kimo kipchoge kiprono kiril kjell klaus kofi kojo konstantin kostas "
    "krishna krzysztof kurt kwabena kwame kwasi kweku kwesi kyle ladislav larry lars laurent "
    "laurenz lawrence leandro lech leif leonard leonid leopold levan liam lionel lorenzo louis "
    "lubomir luca lucien ludovic ludwig luigi luis luka lwazi maarten magnus mahesh mahmoud makoto "
    "malcolm mamadou mandla manfred manoj manuel marcel marcelo marco marcos marek mario mariusz "
    "mark masato massimo mathieu matteo matthew matthias matti maurice mauricio maxim maxime mehdi "
    "mehmet mervyn michael michel miguel mihai mikhail mikko milan milos minoru miroslav modibo "
    "mohamed mohammed mohan mohsen montague moses moussa muhammad mukesh murat mustafa mustapha "
    "mwangi nadeem narayan nasser nathan neville niall nicholas nigel nikola nikolai nikos nils "
    "noah nodar norman obinna octave odhiambo oisin olav ole oleg oliver olivier olumide olusegun "
    "omar orhan osama oscar osip osman oswald otakar otieno ottavio otto ousmane owen oyvin oyvind "
    "pablo padraig paolo pascal patrick paul paulo pavel pawel pedro pekka percival percy "
    "peregrine peter petr philip philippe pierre pieter pietro piotr prakash pyotr quentin quoc "
    "radek radu rafael rafiq ragnar rajesh rajiv rakesh ralph ramesh ramon randy rashid ratu raul "
    "ravi ravindra raymond reginald reinhard rene reza rhodri rhys ricardo richard robert roberto "
    "roderick rodney rodrigo roger rolf ronald rory rostam ruairi rufus ruggero rupert russell "
    "ruud ryan ryohei saad saeed said salman salvador salvatore samir samuel sander sanjay "
    "santiago satish satoshi seamus sean sebastian sebastien sekou serigne sergei sergey sergio "
    "seydou shyam sidney siegfried sigurd silas simon sione sipho slobodan stanislav stanislaw "
    "stavros stefan stefano stepan stephane stephen steven stuart suleyman sung-ho sunil suresh "
    "sven tadeusz takashi takeshi tama tamirat taras tariq tetsuo tevita thabo themba theodore "
    "thiago thierno thierry thijs thomas tiago timo timothy timur tobias tomasz tomos torsten "
    "toshio trevor tunde ulf ulrich uwe vaclav vadim valery vasile vasily vernon vicente victor "
    "vijay vikram viktor viliami vincent vinod vittorio vlad vladimir volodymyr vuk vyacheslav "
    "walter wieslaw wilfred wilhelm willem william winston wiremu wojciech wolfgang wout wouter "
    "yannis yaw yevgeny yousef yukio yuri yusuf yves zachary zahid zbigniew zdenek ziad zoran"
)
GIVEN = FEMALE | MALE

NICKNAMES = {
    nickname: frozenset(full.split())
    for nickname, full in (
        ("bill", "william"),
        ("billy", "william"),
        ("will", "william"),
        ("bob", "robert"),
        ("bobby", "robert"),
        ("dick", "richard"),
        ("rick", "richard"),
        ("jim", "james"),
        ("jimmy", "james"),
        ("jack", "john"),
        ("ted", "edward theodore"),
        ("ned", "edward edmund"),
        ("tony", "anthony antonio"),
        ("harry", "henry harold"),
        ("hank", "henry"),
        ("charlie", "charles charlotte"),
        ("mike", "michael"),
        ("mick", "michael"),
        ("kate", "katherine catherine"),
        ("liz", "elizabeth"),
        ("betty", "elizabeth"),
        ("beth", "elizabeth bethan bethany"),
        ("peggy", "margaret"),
        ("maggie", "margaret"),
        ("meg", "margaret megan"),
        ("sally", "sarah"),
        ("polly", "mary"),
        ("molly", "mary"),
        ("nick", "nicholas nikolai nikolaos"),
        ("alex", "alexander alexandra aleksandr alexei"),
        ("sasha", "aleksandr alexandra alexander"),
        ("misha", "mikhail"),
        ("kolya", "nikolai"),
        ("vanya", "ivan"),
        ("pepe", "jose"),
        ("paco", "francisco"),
        ("pancho", "francisco"),
        ("chico", "francisco"),
        ("quique", "enrique"),
        ("lola", "dolores"),
        ("gigi", "luigi"),
        ("hans", "johannes johann"),
        ("fritz", "friedrich"),
        ("sepp", "josef"),
        ("mo", "mohamed mohammed muhammad"),
        ("kote", "konstantine"),
        ("soso", "ioseb joseb"),
        ("vova", "vladimir"),
        ("volodya", "vladimir"),
        ("seryozha", "sergei sergey"),
        ("shura", "aleksandr alexander aleksandra alexandra"),
        ("sanya", "aleksandr alexander"),
        ("alyosha", "alexei aleksei alexey"),
        ("lyosha", "alexei aleksei alexey"),
        ("grisha", "grigory grigori"),
        ("pasha", "pavel"),
        ("zhenya", "evgeny yevgeny evgeni evgenia yevgenia"),
        ("mitya", "dmitry dmitri"),
        ("dima", "dmitry dmitri dmytro"),
        ("petya", "pyotr petr"),
        ("borya", "boris"),
        ("kostya", "konstantin"),
        ("tolya", "anatoly anatoli"),
        ("slava", "vyacheslav yaroslav svyatoslav"),
        ("masha", "maria mariya"),
        ("manya", "maria mariya"),
        ("dasha", "daria darya"),
        ("natasha", "natalia natalya"),
        ("nastya", "anastasia anastasiya"),
        ("asya", "anastasia anna"),
        ("anya", "anna"),
        ("nyura", "anna"),
        ("tanya", "tatiana tatyana"),
        ("galya", "galina"),
        ("lyuda", "lyudmila ludmila"),
        ("mila", "lyudmila ludmila"),
        ("katya", "ekaterina yekaterina"),
        ("lena", "elena yelena helena magdalena"),
        ("sonya", "sofia sofya"),
        ("tonya", "antonina"),
        ("nadya", "nadezhda"),
        ("jasiek", "jan"),
        ("kuba", "jakub"),
        ("staszek", "stanislaw"),
        ("gosia", "malgorzata"),
        ("kasia", "katarzyna"),
        ("zosia", "zofia"),
        ("asia", "joanna"),
        ("basia", "barbara"),
        ("honza", "jan"),
        ("jirka", "jiri"),
        ("jarda", "jaroslav"),
        ("laci", "laszlo"),
        ("pista", "istvan"),
        ("joska", "jozsef"),
        ("feri", "ferenc"),
        ("bandi", "andras"),
        ("erzsi", "erzsebet"),
        ("joza", "josip jozef"),
        ("nacho", "ignacio"),
        ("lalo", "eduardo"),
        ("beto", "alberto roberto humberto"),
        ("neto", "ernesto"),
        ("nando", "fernando"),
        ("tono", "antonio"),
        ("tonho", "antonio"),
        ("toni", "antonio antonia anton"),
        ("chepe", "jose"),
        ("ze", "jose"),
        ("zeca", "jose"),
        ("pepa", "josefa"),
        ("pepita", "josefa"),
        ("kiko", "francisco federico"),
        ("curro", "francisco"),
        ("chucho", "jesus"),
        ("chuy", "jesus"),
        ("chema", "jose"),
        ("chava", "salvador"),
        ("lupe", "guadalupe"),
        ("lupita", "guadalupe"),
        ("concha", "concepcion"),
        ("conchita", "concepcion"),
        ("charo", "rosario"),
        ("chayo", "rosario"),
        ("chelo", "consuelo"),
        ("nena", "magdalena"),
        ("xisco", "francisco francesc"),
        ("quim", "joaquim"),
        ("quino", "joaquin"),
        ("duda", "eduarda eduardo"),
        ("guga", "gustavo"),
        ("beppe", "giuseppe"),
        ("peppe", "giuseppe"),
        ("pino", "giuseppe"),
        ("gianni", "giovanni"),
        ("gino", "luigi"),
        ("mimmo", "domenico"),
        ("ciccio", "francesco"),
        ("ale", "alessandro alessandra alejandro"),
        ("jupp", "josef"),
        ("bert", "albert robert norbert hubert herbert"),
        ("uschi", "ursula"),
        ("lisl", "elisabeth"),
        ("gretel", "margarete margaretha"),
        ("greet", "margaretha"),
        ("jaap", "jacob jakob"),
        ("kees", "cornelis"),
        ("klaas", "nicolaas"),
        ("piet", "pieter"),
        ("bram", "abraham"),
        ("lasse", "lars"),
        ("kalle", "karl carl"),
        ("pelle", "per"),
        ("nisse", "nils"),
        ("olle", "olof"),
        ("siggi", "sigurdur"),
        ("gummi", "gudmundur"),
        ("jussi", "juhani johannes"),
        ("paddy", "patrick"),
        ("pat", "patrick patricia"),
        ("dinny", "denis"),
        ("mossie", "maurice"),
        ("larry", "lawrence laurence"),
        ("jerry", "gerald jeremiah jerome"),
        ("gerry", "gerald gerard"),
        ("chuck", "charles"),
        ("dot", "dorothy"),
        ("dolly", "dorothy"),
        ("nell", "eleanor helen ellen"),
        ("nellie", "eleanor helen ellen"),
        ("nora", "eleanor honora"),
        ("nan", "ann anne nancy"),
        ("kitty", "katherine catherine"),
        ("tess", "theresa teresa"),
        ("tilly", "matilda"),
        ("patsy", "patricia"),
        ("ricky", "richard ricardo"),
        ("rob", "robert"),
        ("gene", "eugene"),
        ("sandy", "alexander sandra"),
        ("al", "albert alfred alan"),
        ("memo", "mehmet guillermo"),
        ("apo", "abdullah"),
        ("ibo", "ibrahim"),
        ("mitko", "dimitar"),
        ("mitsos", "dimitris dimitrios"),
        ("takis", "panagiotis dimitrios"),
        ("nikos", "nikolaos"),
        ("yannis", "ioannis"),
        ("giorgos", "georgios"),
        ("vasso", "vasiliki"),
        ("bongbong", "ferdinand"),
        ("tom", "thomas tomas"),
        ("tommy", "thomas tomas"),
        ("sid", "sidney sydney"),
        ("steve", "stephen steven"),
        ("stevie", "stephen steven stephanie"),
        ("mikey", "michael"),
        ("micky", "michael"),
        ("johnny", "john jonathan"),
        ("jon", "jonathan"),
        ("jake", "jacob"),
        ("teddy", "edward theodore"),
        ("eddie", "edward edmund edwin"),
        ("andy", "andrew andreas andres"),
        ("drew", "andrew"),
        ("tim", "timothy"),
        ("chris", "christopher christine christina christian"),
        ("kit", "christopher katherine catherine"),
        ("kathy", "katherine kathleen catherine"),
        ("katie", "katherine kathleen catherine"),
        ("cathy", "catherine katherine"),
        ("lizzie", "elizabeth"),
        ("libby", "elizabeth"),
        ("bess", "elizabeth"),
        ("becky", "rebecca"),
        ("jenny", "jennifer"),
        ("susie", "susan susanna suzanne"),
        ("annie", "ann anne anna"),
        ("mandy", "amanda"),
        ("minnie", "wilhelmina"),
        ("jo", "joanna joanne josephine"),
        ("vicky", "victoria"),
        ("gus", "augustus angus gustavo"),
        ("fred", "frederick alfred"),
        ("alf", "alfred"),
        ("dave", "david"),
        ("ron", "ronald"),
        ("bernie", "bernard bernadette"),
        ("paquito", "francisco"),
        ("kike", "enrique"),
        ("perico", "pedro"),
        ("tavo", "gustavo octavio"),
        ("poncho", "alfonso"),
        ("goyo", "gregorio"),
        ("lencho", "lorenzo"),
        ("licha", "alicia"),
        ("tere", "teresa"),
        ("manolo", "manuel"),
        ("manel", "manuel"),
        ("tonino", "antonio"),
        ("nino", "giovanni antonio"),
        ("sandro", "alessandro aleksandre"),
        ("enzo", "vincenzo lorenzo"),
        ("pippo", "filippo giuseppe"),
        ("toto", "salvatore antonio"),
        ("turi", "salvatore"),
        ("lello", "raffaele"),
        ("heinz", "heinrich"),
        ("hannes", "johannes"),
        ("rudi", "rudolf"),
        ("resi", "therese theresia"),
        ("henk", "hendrik"),
        ("sjaak", "jacob jacques"),
        ("mieke", "maria"),
        ("janek", "jan"),
        ("tomek", "tomasz"),
        ("wojtek", "wojciech"),
        ("bartek", "bartlomiej bartosz"),
        ("jurek", "jerzy"),
        ("krysia", "krystyna"),
        ("ola", "aleksandra"),
        ("pepik", "josef"),
        ("jani", "janos"),
        ("jozsi", "jozsef"),
        ("gyuri", "gyorgy"),
        ("sashko", "oleksandr"),
        ("lesya", "oleksandra"),
        ("lado", "vladimer"),
        ("memet", "mehmet"),
    )
}
"""Short names that are not how the given name begins, and the given names that they are for."""
