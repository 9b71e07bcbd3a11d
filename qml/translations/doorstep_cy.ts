<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>AccessPage</name>
    <message>
        <source>Passphrase and PIN</source>
        <translation>Cyfrinymadrodd a PIN</translation>
    </message>
    <message>
        <source>Back to sync</source>
        <translation>Yn ôl i Cydamseru</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>A PIN is set. It opens the tablet after a lock, with five tries. After a restart the passphrase is needed.</source>
        <translation>Mae PIN wedi&apos;i osod. Mae&apos;n agor y dabled ar ôl cloi, gyda phum cynnig. Ar ôl ailgychwyn mae angen y cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>A PIN opens the tablet quickly after a lock. It never opens a tablet that was switched off.</source>
        <translation>Mae PIN yn agor y dabled yn gyflym ar ôl cloi. Nid yw byth yn agor tabled a gafodd ei diffodd.</translation>
    </message>
    <message>
        <source>Another PIN</source>
        <translation>PIN arall</translation>
    </message>
    <message>
        <source>6 to 12 digits</source>
        <translation>6 i 12 digid</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Yr un PIN eto</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Gosod y PIN</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Tynnu&apos;r PIN</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Newid y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Passphrase as it is now</source>
        <translation>Y cyfrinymadrodd fel y mae nawr</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Cyfrinymadrodd newydd</translation>
    </message>
    <message>
        <source>At least 12 characters, or four words</source>
        <translation>O leiaf 12 nod, neu bedwar gair</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Y cyfrinymadrodd newydd eto</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Arhoswch</translation>
    </message>
    <message>
        <source>Your name on the unlock screen</source>
        <translation>Eich enw ar y sgrin ddatgloi</translation>
    </message>
    <message>
        <source>When several people use this tablet, each chooses their name there. Everybody at the tablet sees it.</source>
        <translation>Pan fydd sawl person yn defnyddio’r dabled hon, mae pob un yn dewis ei enw yno. Mae pawb wrth y dabled yn ei weld.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>Type a name that nobody else has on this tablet.</source>
        <translation>Teipiwch enw nad oes gan neb arall ar y dabled hon.</translation>
    </message>
    <message>
        <source>The unlock screen says: %1</source>
        <translation>Mae’r sgrin ddatgloi yn dweud: %1</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Cadw’r enw</translation>
    </message>
</context>
<context>
    <name>AccessViewModel</name>
    <message>
        <source>The two new passphrases differ. Type the same one twice.</source>
        <translation>Mae&apos;r ddau gyfrinymadrodd newydd yn wahanol. Teipiwch yr un un ddwywaith.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Mae&apos;r cyfrinymadrodd wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same one twice.</source>
        <translation>Mae&apos;r ddau PIN yn wahanol. Teipiwch yr un un ddwywaith.</translation>
    </message>
    <message>
        <source>The PIN is set. It opens the tablet until it is restarted.</source>
        <translation>Mae&apos;r PIN wedi&apos;i osod. Mae&apos;n agor y dabled nes iddi gael ei hailgychwyn.</translation>
    </message>
    <message>
        <source>The PIN is removed.</source>
        <translation>Mae&apos;r PIN wedi&apos;i dynnu.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Nid dyna&apos;r PIN.</translation>
    </message>
</context>
<context>
    <name>AgreementViewModel</name>
    <message>
        <source>Enter the name of the person who agrees</source>
        <translation>Rhowch enw&apos;r person sy&apos;n cytuno</translation>
    </message>
    <message>
        <source>Enter who they are to the patient</source>
        <translation>Rhowch pwy ydynt i&apos;r claf</translation>
    </message>
    <message>
        <source>Sign in the box, or choose &quot;agreed verbally&quot;</source>
        <translation>Llofnodwch yn y blwch, neu dewiswch &quot;cytunwyd ar lafar&quot;</translation>
    </message>
    <message>
        <source>Enter who else is present, or say that nobody is</source>
        <translation>Rhowch pwy arall sy&apos;n bresennol, neu dywedwch nad oes neb</translation>
    </message>
    <message>
        <source>Confirm that you showed this text to the patient</source>
        <translation>Cadarnhewch eich bod wedi dangos y testun hwn i&apos;r claf</translation>
    </message>
</context>
<context>
    <name>AppSession</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The records found on this tablet are as they were at %1. This tablet remembers them as they were at %2.</source>
        <translation>Mae&apos;r cofnodion ar y dabled hon fel yr oeddent am %1. Mae&apos;r dabled hon yn eu cofio fel yr oeddent am %2.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Mae&apos;r ddau gyfrinymadrodd yn wahanol. Teipiwch yr un un ddwywaith.</translation>
    </message>
</context>
<context>
    <name>BudgetBar</name>
    <message>
        <source>Plan total %1</source>
        <translation>Cyfanswm y cynllun %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>Record a purchase</source>
        <translation>Cofnodi pryniant</translation>
    </message>
    <message>
        <source>Picture of the receipt</source>
        <translation>Llun o&apos;r dderbynneb</translation>
    </message>
    <message>
        <source>The camera cannot be used</source>
        <translation>Ni ellir defnyddio&apos;r camera</translation>
    </message>
    <message>
        <source>The picture was not kept</source>
        <translation>Ni chadwyd y llun</translation>
    </message>
    <message>
        <source>The picture that was taken</source>
        <translation>Y llun a dynnwyd</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Yr hyn y mae&apos;r camera yn ei weld</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Tynnu&apos;r llun</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Yn cadw</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>Defnyddio&apos;r llun hwn</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>Ei dynnu eto</translation>
    </message>
    <message>
        <source>Turn it</source>
        <translation>Ei droi</translation>
    </message>
    <message>
        <source>Back to the purchase</source>
        <translation>Yn ôl i&apos;r pryniant</translation>
    </message>
    <message>
        <source>Add another page</source>
        <translation>Ychwanegu tudalen arall</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>You can go back and choose a picture from a file instead.</source>
        <translation>Gallwch fynd yn ôl a dewis llun o ffeil yn lle hynny.</translation>
    </message>
    <message>
        <source>Use the other camera</source>
        <translation>Defnyddio&apos;r camera arall</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>CareEditor</name>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>Who gets a copy?</source>
        <translation>Pwy sy&apos;n cael copi?</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copi %1</translation>
    </message>
    <message>
        <source>In which form?</source>
        <translation>Ar ba ffurf?</translation>
    </message>
    <message>
        <source>How does it reach them?</source>
        <translation>Sut mae&apos;n eu cyrraedd?</translation>
    </message>
    <message>
        <source>Like: by post</source>
        <translation>Er enghraifft: drwy&apos;r post</translation>
    </message>
    <message>
        <source>%1: enter the date like 04-Jul-2011</source>
        <translation>%1: rhowch y dyddiad fel 04-Jul-2011</translation>
    </message>
    <message>
        <source>Not yet started</source>
        <translation>Heb ei ddechrau eto</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Ar y gweill</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Wedi&apos;i gwblhau</translation>
    </message>
    <message>
        <source>Not needed for this plan</source>
        <translation>Nid oes ei angen ar gyfer y cynllun hwn</translation>
    </message>
</context>
<context>
    <name>CareFields</name>
    <message>
        <source>About me and strengths</source>
        <translation>Amdanaf i a chryfderau</translation>
    </message>
    <message>
        <source>In the person&apos;s own words. What they do not want to say stays empty.</source>
        <translation>Yng ngeiriau&apos;r person ei hun. Mae&apos;r hyn nad yw am ei ddweud yn aros yn wag.</translation>
    </message>
    <message>
        <source>Communication needs</source>
        <translation>Anghenion cyfathrebu</translation>
    </message>
    <message>
        <source>Ask everybody. What is recorded here goes into the plan and onto the patient&apos;s copy.</source>
        <translation>Gofynnwch i bawb. Mae&apos;r hyn a gofnodir yma yn mynd i&apos;r cynllun ac ar gopi&apos;r claf.</translation>
    </message>
    <message>
        <source>Consent and people who act for the patient</source>
        <translation>Cydsyniad a phobl sy&apos;n gweithredu dros y claf</translation>
    </message>
    <message>
        <source>A representative decides for a child or for a person who cannot decide. A nominee receives the money because the person chose them. A third-party organisation holds a third-party budget.</source>
        <translation>Mae cynrychiolydd yn penderfynu dros blentyn neu dros berson na all benderfynu. Mae enwebai&apos;n derbyn yr arian am fod y person wedi ei ddewis. Mae sefydliad trydydd parti yn dal cyllideb trydydd parti.</translation>
    </message>
    <message>
        <source>The five kinds of risk</source>
        <translation>Y pum math o risg</translation>
    </message>
    <message>
        <source>The law names five. Answer each, and write down what was agreed where one applies.</source>
        <translation>Mae&apos;r gyfraith yn enwi pump. Atebwch bob un, ac ysgrifennwch beth a gytunwyd lle mae un yn berthnasol.</translation>
    </message>
    <message>
        <source>Training, support and monitoring</source>
        <translation>Hyfforddiant, cymorth a monitro</translation>
    </message>
    <message>
        <source>What was offered and what was talked about. Needing help is no reason to refuse a direct payment.</source>
        <translation>Beth a gynigiwyd a beth a drafodwyd. Nid yw angen help yn rheswm dros wrthod taliad uniongyrchol.</translation>
    </message>
    <message>
        <source>Copies and formats</source>
        <translation>Copïau a fformatau</translation>
    </message>
    <message>
        <source>Who gets a copy of the plan, and in which form.</source>
        <translation>Pwy sy&apos;n cael copi o&apos;r cynllun, ac ar ba ffurf.</translation>
    </message>
    <message>
        <source>What is most important to the person?</source>
        <translation>Beth sydd bwysicaf i&apos;r person?</translation>
    </message>
    <message>
        <source>Who is important to them?</source>
        <translation>Pwy sy&apos;n bwysig iddo?</translation>
    </message>
    <message>
        <source>How do they communicate?</source>
        <translation>Sut mae&apos;n cyfathrebu?</translation>
    </message>
    <message>
        <source>How are they when they are well?</source>
        <translation>Sut mae pan fydd yn dda?</translation>
    </message>
    <message>
        <source>Please do</source>
        <translation>Gwnewch hyn, os gwelwch yn dda</translation>
    </message>
    <message>
        <source>Please do not</source>
        <translation>Peidiwch â gwneud hyn, os gwelwch yn dda</translation>
    </message>
    <message>
        <source>How and when to support them?</source>
        <translation>Sut a phryd i&apos;w gefnogi?</translation>
    </message>
    <message>
        <source>What else is worth knowing?</source>
        <translation>Beth arall sy&apos;n werth ei wybod?</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Cryfderau</translation>
    </message>
    <message>
        <source>What the person can do, and who stands by them. One a line.</source>
        <translation>Beth y gall y person ei wneud, a phwy sy&apos;n gefn iddo. Un i bob llinell.</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Ysgrifennwyd ar</translation>
    </message>
    <message>
        <source>Like 04-Jul-2011</source>
        <translation>Fel 04-Jul-2011</translation>
    </message>
    <message>
        <source>How it was written</source>
        <translation>Sut y cafodd ei ysgrifennu</translation>
    </message>
    <message>
        <source>Who helped to write it?</source>
        <translation>Pwy helpodd i&apos;w ysgrifennu?</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gofynnwyd ar</translation>
    </message>
    <message>
        <source>What does the person need?</source>
        <translation>Beth sydd ei angen ar y person?</translation>
    </message>
    <message>
        <source>One a line, like: hearing loop; a second person who signs</source>
        <translation>Un i bob llinell, fel: dolen sain; ail berson sy&apos;n arwyddo</translation>
    </message>
    <message>
        <source>In which form do they want their copies?</source>
        <translation>Ar ba ffurf y mae am gael ei gopïau?</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Empty means English</source>
        <translation>Mae gwag yn golygu Saesneg</translation>
    </message>
    <message>
        <source>An interpreter is needed</source>
        <translation>Mae angen cyfieithydd ar y pryd</translation>
    </message>
    <message>
        <source>May we tell others about these needs?</source>
        <translation>A gawn ni ddweud wrth eraill am yr anghenion hyn?</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>Rhoddwyd cydsyniad ar</translation>
    </message>
    <message>
        <source>Consent to a direct payment</source>
        <translation>Cydsyniad i daliad uniongyrchol</translation>
    </message>
    <message>
        <source>By whom?</source>
        <translation>Gan bwy?</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>Tynnwyd yn ôl ar</translation>
    </message>
    <message>
        <source>Only if it was</source>
        <translation>Dim ond os cafodd ei dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Consent to sharing with the organisation that holds a third-party budget</source>
        <translation>Cydsyniad i rannu â&apos;r sefydliad sy&apos;n dal cyllideb trydydd parti</translation>
    </message>
    <message>
        <source>Can the person make this decision?</source>
        <translation>A all y person wneud y penderfyniad hwn?</translation>
    </message>
    <message>
        <source>Capacity is about one decision at one time, never about a person.</source>
        <translation>Mae galluedd yn ymwneud ag un penderfyniad ar un adeg, byth â pherson.</translation>
    </message>
    <message>
        <source>Capacity to take a direct payment</source>
        <translation>Galluedd i gymryd taliad uniongyrchol</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>Edrychwyd ar hyn ar</translation>
    </message>
    <message>
        <source>What help was given so that they could decide?</source>
        <translation>Pa help a roddwyd er mwyn iddo allu penderfynu?</translation>
    </message>
    <message>
        <source>If they cannot: why is this in their best interests?</source>
        <translation>Os na all: pam mae hyn er ei les pennaf?</translation>
    </message>
    <message>
        <source>Capacity to agree this plan</source>
        <translation>Galluedd i gytuno i&apos;r cynllun hwn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Cynrychiolydd</translation>
    </message>
    <message>
        <source>Why may they decide?</source>
        <translation>Pam y caiff benderfynu?</translation>
    </message>
    <message>
        <source>Which paper did you see?</source>
        <translation>Pa bapur a welsoch?</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Gwelwyd ar</translation>
    </message>
    <message>
        <source>Agreed to act on</source>
        <translation>Cytunodd i weithredu ar</translation>
    </message>
    <message>
        <source>Agrees to act</source>
        <translation>Yn cytuno i weithredu</translation>
    </message>
    <message>
        <source>Acts in the person&apos;s best interests</source>
        <translation>Yn gweithredu er lles pennaf y person</translation>
    </message>
    <message>
        <source>Signs contracts and answers for them</source>
        <translation>Yn llofnodi contractau ac yn atebol amdanynt</translation>
    </message>
    <message>
        <source>Follows the plan</source>
        <translation>Yn dilyn y cynllun</translation>
    </message>
    <message>
        <source>Follows the law on direct payments</source>
        <translation>Yn dilyn y gyfraith ar daliadau uniongyrchol</translation>
    </message>
    <message>
        <source>Is close family or a friend</source>
        <translation>Yn deulu agos neu&apos;n ffrind</translation>
    </message>
    <message>
        <source>Criminal-record certificate of</source>
        <translation>Tystysgrif cofnodion troseddol dyddiedig</translation>
    </message>
    <message>
        <source>Needed unless they are close family or a friend</source>
        <translation>Mae ei hangen oni bai ei fod yn deulu agos neu&apos;n ffrind</translation>
    </message>
    <message>
        <source>Or: why is none needed?</source>
        <translation>Neu: pam nad oes angen un?</translation>
    </message>
    <message>
        <source>Stopped acting on</source>
        <translation>Rhoddodd y gorau i weithredu ar</translation>
    </message>
    <message>
        <source>Only if they did</source>
        <translation>Dim ond os gwnaeth</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pam?</translation>
    </message>
    <message>
        <source>Nominee</source>
        <translation>Enwebai</translation>
    </message>
    <message>
        <source>Who are they to the patient?</source>
        <translation>Pwy ydynt i&apos;r claf?</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Dewiswyd gan</translation>
    </message>
    <message>
        <source>The nominee agreed on</source>
        <translation>Cytunodd yr enwebai ar</translation>
    </message>
    <message>
        <source>The NHS agreed on</source>
        <translation>Cytunodd y GIG ar</translation>
    </message>
    <message>
        <source>No money is paid to a nominee before both have agreed</source>
        <translation>Ni thelir arian i enwebai cyn i&apos;r ddau gytuno</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Enw&apos;r sefydliad</translation>
    </message>
    <message>
        <source>Third-party organisation</source>
        <translation>Sefydliad trydydd parti</translation>
    </message>
    <message>
        <source>Company, charity or organisation number</source>
        <translation>Rhif cwmni, elusen neu sefydliad</translation>
    </message>
    <message>
        <source>Agreement signed on</source>
        <translation>Llofnodwyd y cytundeb ar</translation>
    </message>
    <message>
        <source>By the patient, the NHS and the organisation</source>
        <translation>Gan y claf, y GIG a&apos;r sefydliad</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Daeth i ben ar</translation>
    </message>
    <message>
        <source>Only if it did</source>
        <translation>Dim ond os daeth i ben</translation>
    </message>
    <message>
        <source>Talked about on</source>
        <translation>Trafodwyd ar</translation>
    </message>
    <message>
        <source>The talk about risks</source>
        <translation>Y sgwrs am risgiau</translation>
    </message>
    <message>
        <source>Who was there?</source>
        <translation>Pwy oedd yno?</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Iechyd</translation>
    </message>
    <message>
        <source>The kind of treatment</source>
        <translation>Y math o driniaeth</translation>
    </message>
    <message>
        <source>Employing staff</source>
        <translation>Cyflogi staff</translation>
    </message>
    <message>
        <source>A provider with no proper way to complain</source>
        <translation>Darparwr heb ffordd iawn o gwyno</translation>
    </message>
    <message>
        <source>A provider without enough insurance</source>
        <translation>Darparwr heb ddigon o yswiriant</translation>
    </message>
    <message>
        <source>Which training is needed, who gives it, and by when?</source>
        <translation>Pa hyfforddiant sydd ei angen, pwy sy&apos;n ei roi, ac erbyn pryd?</translation>
    </message>
    <message>
        <source>Staff who do tasks of a nurse or therapist need it.</source>
        <translation>Mae ei angen ar staff sy&apos;n gwneud tasgau nyrs neu therapydd.</translation>
    </message>
    <message>
        <source>Who looks at the money, and how often?</source>
        <translation>Pwy sy&apos;n edrych ar yr arian, a pha mor aml?</translation>
    </message>
    <message>
        <source>Information and advice</source>
        <translation>Gwybodaeth a chyngor</translation>
    </message>
    <message>
        <source>Help that was offered</source>
        <translation>Help a gynigiwyd</translation>
    </message>
    <message>
        <source>Someone to speak up for the person</source>
        <translation>Rhywun i siarad dros y person</translation>
    </message>
    <message>
        <source>Help to find and buy support</source>
        <translation>Help i ddod o hyd i gymorth a&apos;i brynu</translation>
    </message>
    <message>
        <source>Help to pay staff</source>
        <translation>Help i dalu staff</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Hyfforddiant</translation>
    </message>
    <message>
        <source>Cover when staff are ill</source>
        <translation>Staff wrth gefn pan fydd staff yn sâl</translation>
    </message>
    <message>
        <source>That it is voluntary: on</source>
        <translation>Ei fod yn wirfoddol: ar</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>Beth a drafodwyd</translation>
    </message>
    <message>
        <source>Ways to hold the money: on</source>
        <translation>Ffyrdd o ddal yr arian: ar</translation>
    </message>
    <message>
        <source>How much money there is: on</source>
        <translation>Faint o arian sydd: ar</translation>
    </message>
    <message>
        <source>What the person has to do: on</source>
        <translation>Beth mae&apos;n rhaid i&apos;r person ei wneud: ar</translation>
    </message>
    <message>
        <source>How to complain: on</source>
        <translation>Sut i gwyno: ar</translation>
    </message>
    <message>
        <source>Does it apply?</source>
        <translation>A yw&apos;n berthnasol?</translation>
    </message>
    <message>
        <source>This is a significant risk</source>
        <translation>Mae hwn yn risg sylweddol</translation>
    </message>
    <message>
        <source>What could happen?</source>
        <translation>Beth allai ddigwydd?</translation>
    </message>
    <message>
        <source>What was agreed to do about it?</source>
        <translation>Beth a gytunwyd i&apos;w wneud amdano?</translation>
    </message>
    <message>
        <source>Who agreed?</source>
        <translation>Pwy gytunodd?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Who may have it, and the account</source>
        <translation>Pwy all ei gael, a&apos;r cyfrif</translation>
    </message>
    <message>
        <source>Why this organisation is responsible, whether a direct payment suits the person, and the account that holds it. Never write down an account number: those stay at the office.</source>
        <translation>Pam mai&apos;r sefydliad hwn sy&apos;n gyfrifol, a yw taliad uniongyrchol yn addas i&apos;r person, a&apos;r cyfrif sy&apos;n ei ddal. Peidiwch byth ag ysgrifennu rhif cyfrif: mae&apos;r rheini&apos;n aros yn y swyddfa.</translation>
    </message>
    <message>
        <source>Name, date of birth and address confirmed: on</source>
        <translation>Enw, dyddiad geni a chyfeiriad wedi&apos;u cadarnhau: ar</translation>
    </message>
    <message>
        <source>How, or who was there?</source>
        <translation>Sut, neu pwy oedd yno?</translation>
    </message>
    <message>
        <source>Why is this organisation responsible?</source>
        <translation>Pam mai&apos;r sefydliad hwn sy&apos;n gyfrifol?</translation>
    </message>
    <message>
        <source>Like: the GP practice is in its area</source>
        <translation>Er enghraifft: mae&apos;r feddygfa yn ei ardal</translation>
    </message>
    <message>
        <source>Who may have it</source>
        <translation>Pwy all ei gael</translation>
    </message>
    <message>
        <source>Criteria of the scheme gone through on</source>
        <translation>Aethpwyd drwy feini prawf y cynllun peilot ar</translation>
    </message>
    <message>
        <source>Health need that the scheme is for</source>
        <translation>Yr angen iechyd y mae&apos;r cynllun peilot ar ei gyfer</translation>
    </message>
    <message>
        <source>Only if the scheme names any</source>
        <translation>Dim ond os yw&apos;r cynllun peilot yn enwi rhai</translation>
    </message>
    <message>
        <source>Which money does it come from?</source>
        <translation>O ba arian y daw?</translation>
    </message>
    <message>
        <source>The cost centre or contract, if you know it</source>
        <translation>Y ganolfan gost neu&apos;r contract, os ydych yn ei wybod</translation>
    </message>
    <message>
        <source>Does a direct payment suit this person?</source>
        <translation>A yw taliad uniongyrchol yn addas i&apos;r person hwn?</translation>
    </message>
    <message>
        <source>Who was asked?</source>
        <translation>I bwy y gofynnwyd?</translation>
    </message>
    <message>
        <source>Does it suit them, with help where they need it?</source>
        <translation>A yw&apos;n addas iddynt, gyda chymorth lle mae ei angen?</translation>
    </message>
    <message>
        <source>Which kind of account?</source>
        <translation>Pa fath o gyfrif?</translation>
    </message>
    <message>
        <source>The account for the direct payment</source>
        <translation>Y cyfrif ar gyfer y taliad uniongyrchol</translation>
    </message>
    <message>
        <source>Who holds it?</source>
        <translation>Pwy sy&apos;n ei ddal?</translation>
    </message>
    <message>
        <source>Who may use the account?</source>
        <translation>Pwy gaiff ddefnyddio&apos;r cyfrif?</translation>
    </message>
    <message>
        <source>One a line, with the day the organisation approved them, like: Ash Example, 04-Jul-2011</source>
        <translation>Un i bob llinell, gyda&apos;r diwrnod y cymeradwyodd y sefydliad hwy, er enghraifft: Ash Example, 04-Jul-2011</translation>
    </message>
    <message>
        <source>How often are account statements sent in?</source>
        <translation>Pa mor aml yr anfonir datganiadau&apos;r cyfrif i mewn?</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Bob mis</translation>
    </message>
    <message>
        <source>Every 3 months</source>
        <translation>Bob 3 mis</translation>
    </message>
    <message>
        <source>Every 12 months</source>
        <translation>Bob 12 mis</translation>
    </message>
    <message>
        <source>standard print</source>
        <translation>print safonol</translation>
    </message>
    <message>
        <source>large print</source>
        <translation>print bras</translation>
    </message>
    <message>
        <source>easy read</source>
        <translation>hawdd ei ddeall</translation>
    </message>
    <message>
        <source>sound recording</source>
        <translation>recordiad sain</translation>
    </message>
    <message>
        <source>braille</source>
        <translation>mewn braille</translation>
    </message>
    <message>
        <source>by email</source>
        <translation>drwy e-bost</translation>
    </message>
    <message>
        <source>deputy named by the court</source>
        <translation>dirprwy a enwyd gan y llys</translation>
    </message>
    <message>
        <source>holds a lasting power of attorney</source>
        <translation>â phŵer atwrnai parhaol</translation>
    </message>
    <message>
        <source>attorney</source>
        <translation>atwrnai</translation>
    </message>
    <message>
        <source>has parental responsibility</source>
        <translation>â chyfrifoldeb rhiant</translation>
    </message>
    <message>
        <source>appointed by the NHS</source>
        <translation>wedi’i benodi gan y GIG</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>y claf</translation>
    </message>
    <message>
        <source>the representative</source>
        <translation>y cynrychiolydd</translation>
    </message>
    <message>
        <source>the NHS</source>
        <translation>y GIG</translation>
    </message>
    <message>
        <source>a wish made earlier</source>
        <translation>dymuniad a wnaed yn gynharach</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>yn berthnasol</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>ddim yn berthnasol</translation>
    </message>
    <message>
        <source>talked about</source>
        <translation>wedi’i drafod</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>wedi’i gynnig</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>wedi’i dderbyn</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>wedi’i wrthod</translation>
    </message>
    <message>
        <source>a separate account</source>
        <translation>cyfrif ar wahân</translation>
    </message>
    <message>
        <source>an account managed for you</source>
        <translation>cyfrif sy’n cael ei reoli ar eich rhan</translation>
    </message>
    <message>
        <source>an ordinary account</source>
        <translation>cyfrif cyffredin</translation>
    </message>
    <message>
        <source>Social care direct payments</source>
        <translation>Taliadau uniongyrchol gofal cymdeithasol</translation>
    </message>
    <message>
        <source>Which other money is in the account?</source>
        <translation>Pa arian arall sydd yn y cyfrif?</translation>
    </message>
    <message>
        <source>Independent Living Fund money</source>
        <translation>Arian y Gronfa Byw’n Annibynnol</translation>
    </message>
    <message>
        <source>Other payments for a disabled person&apos;s services</source>
        <translation>Taliadau eraill am wasanaethau person anabl</translation>
    </message>
    <message>
        <source>Money of another kind: it may not be in this account (R-51)</source>
        <translation>Arian o fath arall: ni chaiff fod yn y cyfrif hwn (R-51)</translation>
    </message>
    <message>
        <source>Who uses it, and statements</source>
        <translation>Pwy sy’n ei ddefnyddio, a datganiadau</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Patient</source>
        <translation>Claf</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Beth sy&apos;n digwydd nesaf</translation>
    </message>
    <message>
        <source>This cannot be shown</source>
        <translation>Ni ellir dangos hyn</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Lle mae pethau</translation>
    </message>
    <message>
        <source>Before the first payment</source>
        <translation>Cyn y taliad cyntaf</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Beth y gellir ei wneud</translation>
    </message>
    <message>
        <source>Nothing from here.</source>
        <translation>Dim o&apos;r fan hon.</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>Ddim eto: %1</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Yn ddyledus</translation>
    </message>
    <message>
        <source>%1, due %2, at the latest %3</source>
        <translation>%1, erbyn %2, fan bellaf %3</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Beth sydd wedi digwydd hyd yma</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Nid oes dim wedi&apos;i gofnodi eto.</translation>
    </message>
    <message>
        <source>Does not count yet: %1</source>
        <translation>Nid yw&apos;n cyfrif eto: %1</translation>
    </message>
    <message>
        <source>Done by %1</source>
        <translation>Gwneir gan %1</translation>
    </message>
</context>
<context>
    <name>CaseViewModel</name>
    <message>
        <source>1 thing to settle before the first payment.</source>
        <translation>1 peth i&apos;w setlo cyn y taliad cyntaf.</translation>
    </message>
    <message>
        <source>%1 things to settle before the first payment.</source>
        <translation>%1 peth i&apos;w setlo cyn y taliad cyntaf.</translation>
    </message>
    <message>
        <source>Something was recorded that does not count yet: %1</source>
        <translation>Cofnodwyd rhywbeth nad yw&apos;n cyfrif eto: %1</translation>
    </message>
    <message>
        <source>Overdue: %1.</source>
        <translation>Hwyr: %1.</translation>
    </message>
</context>
<context>
    <name>CatalogueModel</name>
    <message>
        <source>VAT relief with a signed declaration is likely.</source>
        <translation>Mae rhyddhad TAW gyda datganiad wedi&apos;i lofnodi yn debygol.</translation>
    </message>
    <message>
        <source>Medical device: ask for make, model and serial number.</source>
        <translation>Dyfais feddygol: gofynnwch am y gwneuthuriad, y model a&apos;r rhif cyfresol.</translation>
    </message>
    <message>
        <source>Brings: %1</source>
        <translation>Yn dod â: %1</translation>
    </message>
</context>
<context>
    <name>ChangedNote</name>
    <message>
        <source>Changed since it was agreed</source>
        <translation>Newidiwyd ers cytuno arno</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Plan</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>Check the plan</source>
        <translation>Gwirio&apos;r cynllun</translation>
    </message>
    <message>
        <source>Go to line %1</source>
        <translation>Mynd i linell %1</translation>
    </message>
    <message>
        <source>Go to the section</source>
        <translation>Mynd i&apos;r adran</translation>
    </message>
    <message>
        <source>Read it to the patient and agree</source>
        <translation>Ei ddarllen i&apos;r claf a chytuno</translation>
    </message>
    <message>
        <source>Somebody else wrote there too. Until you have chosen, the plan cannot be agreed.</source>
        <translation>Ysgrifennodd rhywun arall yno hefyd. Nes i chi ddewis, ni ellir cytuno ar y cynllun.</translation>
    </message>
    <message>
        <source>Look at both and choose</source>
        <translation>Edrych ar y ddwy a dewis</translation>
    </message>
    <message>
        <source>There is nothing to fill in on this tablet. The office looks after this; tell them if it is wrong.</source>
        <translation>Nid oes dim i&apos;w lenwi ar y dabled hon. Y swyddfa sy&apos;n gofalu am hyn; dywedwch wrthynt os yw&apos;n anghywir.</translation>
    </message>
</context>
<context>
    <name>CommunicationNeeds</name>
    <message>
        <source>An interpreter is needed</source>
        <translation>Mae angen cyfieithydd ar y pryd</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Iaith: %1</translation>
    </message>
    <message>
        <source>Copies: %1</source>
        <translation>Copïau: %1</translation>
    </message>
</context>
<context>
    <name>ConflictPage</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Words on yellow, underlined, are only in this version.</source>
        <translation>Dim ond yn y fersiwn hon y mae&apos;r geiriau ar felyn sydd wedi&apos;u tanlinellu.</translation>
    </message>
    <message>
        <source>Shown in the plan now</source>
        <translation>Yn y cynllun nawr</translation>
    </message>
    <message>
        <source>What both began with</source>
        <translation>Y testun y dechreuodd y ddwy ag ef</translation>
    </message>
    <message>
        <source>What shall the plan say?</source>
        <translation>Beth ddylai&apos;r cynllun ei ddweud?</translation>
    </message>
    <message>
        <source>The text that joins them</source>
        <translation>Y testun sy&apos;n eu huno</translation>
    </message>
    <message>
        <source>The choice is signed and goes to the office. If somebody has written another version meanwhile, the field opens again and nothing is lost.</source>
        <translation>Caiff y dewis ei lofnodi ac mae&apos;n mynd i&apos;r swyddfa. Os yw rhywun wedi ysgrifennu fersiwn arall yn y cyfamser, mae&apos;r maes yn agor eto ac ni chollir dim.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Yn cadw</translation>
    </message>
    <message>
        <source>Save this choice</source>
        <translation>Cadw&apos;r dewis hwn</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Sync</source>
        <translation>Cydamseru</translation>
    </message>
    <message>
        <source>Two versions of a field</source>
        <translation>Dwy fersiwn o faes</translation>
    </message>
    <message>
        <source>%1. Somebody else wrote there while this tablet had no connection. Nothing was lost: look at both and choose.</source>
        <translation>%1. Ysgrifennodd rhywun arall yno tra nad oedd gan y dabled hon gysylltiad. Ni chollwyd dim: edrychwch ar y ddwy a dewiswch.</translation>
    </message>
    <message>
        <source>No field has two versions.</source>
        <translation>Nid oes dwy fersiwn o unrhyw faes.</translation>
    </message>
    <message>
        <source>The versions cannot be shown</source>
        <translation>Ni ellir dangos y fersiynau</translation>
    </message>
    <message>
        <source>Look at both and choose</source>
        <translation>Edrych ar y ddwy a dewis</translation>
    </message>
    <message>
        <source>Look at both and choose: %1, %2</source>
        <translation>Edrych ar y ddwy a dewis: %1, %2</translation>
    </message>
</context>
<context>
    <name>ConflictsViewModel</name>
    <message>
        <source>Choose a version</source>
        <translation>Dewiswch fersiwn</translation>
    </message>
    <message>
        <source>Write the text that joins them</source>
        <translation>Ysgrifennwch y testun sy&apos;n eu huno</translation>
    </message>
    <message>
        <source>%1 versions</source>
        <translation>%1 fersiwn</translation>
    </message>
    <message>
        <source>1 field has two versions</source>
        <translation>Mae gan 1 maes ddwy fersiwn</translation>
    </message>
    <message>
        <source>%1 fields have two versions</source>
        <translation>Mae gan %1 maes ddwy fersiwn</translation>
    </message>
    <message>
        <source>Yours, from this tablet</source>
        <translation>Eich un chi, o&apos;r dabled hon</translation>
    </message>
    <message>
        <source>Somebody else&apos;s</source>
        <translation>Un rhywun arall</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Gan %1</translation>
    </message>
    <message>
        <source>At the office %1</source>
        <translation>Yn y swyddfa %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Ysgrifennwyd %1</translation>
    </message>
    <message>
        <source>%1. The tablet says it was written %2.</source>
        <translation>%1. Yn ôl y dabled, fe&apos;i hysgrifennwyd %2.</translation>
    </message>
    <message>
        <source>Take the entry away</source>
        <translation>Tynnu&apos;r cofnod</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Cadw fy un i</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Cadw eu hun nhw</translation>
    </message>
    <message>
        <source>Keep what %1 wrote</source>
        <translation>Cadw&apos;r hyn a ysgrifennodd %1</translation>
    </message>
    <message>
        <source>Write it together</source>
        <translation>Ysgrifennu un testun o&apos;r ddwy</translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>Choose a passphrase for this tablet</source>
        <translation>Dewiswch gyfrinymadrodd ar gyfer y dabled hon</translation>
    </message>
    <message>
        <source>Everything on this tablet is encrypted with it. You type it after each restart.</source>
        <translation>Mae popeth ar y dabled hon wedi&apos;i amgryptio ag ef. Rydych yn ei deipio ar ôl pob ailgychwyn.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>At least 12 characters, or four words</source>
        <translation>O leiaf 12 nod, neu bedwar gair</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Yr un cyfrinymadrodd eto</translation>
    </message>
    <message>
        <source>Preparing the tablet</source>
        <translation>Yn paratoi&apos;r dabled</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Text size, contrast and language</source>
        <translation>Maint testun, cyferbyniad ac iaith</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Ar gyfer %1</translation>
    </message>
    <message>
        <source>Back to the others</source>
        <translation>Yn ôl at y lleill</translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>The records on this tablet cannot be opened</source>
        <translation>Ni ellir agor y cofnodion ar y dabled hon</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Beth sy&apos;n hysbys</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Ni weithiodd hynny</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Unlock this tablet</source>
        <translation>Datgloi&apos;r dabled hon</translation>
    </message>
    <message>
        <source>Try to open them again</source>
        <translation>Rhoi cynnig arall ar eu hagor</translation>
    </message>
    <message>
        <source>Go back to a checked copy</source>
        <translation>Mynd yn ôl at gopi a wiriwyd</translation>
    </message>
    <message>
        <source>There is no checked copy on this tablet.</source>
        <translation>Nid oes copi a wiriwyd ar y dabled hon.</translation>
    </message>
    <message>
        <source>Which copy?</source>
        <translation>Pa gopi?</translation>
    </message>
    <message>
        <source>I want to go on with this copy</source>
        <translation>Rwyf am fynd ymlaen â&apos;r copi hwn</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Yn gweithio</translation>
    </message>
    <message>
        <source>Use this copy</source>
        <translation>Defnyddio&apos;r copi hwn</translation>
    </message>
    <message>
        <source>Make a rescue file for the office</source>
        <translation>Gwneud ffeil achub ar gyfer y swyddfa</translation>
    </message>
    <message>
        <source>It holds everything on this tablet as it is, and only the office can open it. The office can often save more than this tablet can.</source>
        <translation>Mae&apos;n cynnwys popeth ar y dabled hon fel y mae, a&apos;r swyddfa&apos;n unig a all ei hagor. Yn aml gall y swyddfa achub mwy na&apos;r dabled hon.</translation>
    </message>
    <message>
        <source>This tablet was never enrolled, so no office could open a rescue file.</source>
        <translation>Ni chafodd y dabled hon erioed ei chofrestru, felly ni allai unrhyw swyddfa agor ffeil achub.</translation>
    </message>
    <message>
        <source>Make the rescue file</source>
        <translation>Gwneud y ffeil achub</translation>
    </message>
    <message>
        <source>Your passphrase is right. Nothing was changed or deleted. Choose below what to do.</source>
        <translation>Mae eich cyfrinymadrodd yn gywir. Ni chafodd dim ei newid na&apos;i ddileu. Dewiswch isod beth i&apos;w wneud.</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Patient</source>
        <translation>Claf</translation>
    </message>
    <message>
        <source>Agreed and decided</source>
        <translation>Cytunwyd a phenderfynwyd</translation>
    </message>
    <message>
        <source>The plan cannot be shown</source>
        <translation>Ni ellir dangos y cynllun</translation>
    </message>
    <message>
        <source>No plan has been agreed yet.</source>
        <translation>Nid oes cynllun wedi&apos;i gytuno eto.</translation>
    </message>
    <message>
        <source>The office could not take this plan</source>
        <translation>Ni allai&apos;r swyddfa dderbyn y cynllun hwn</translation>
    </message>
    <message>
        <source>There is no decision yet.</source>
        <translation>Nid oes penderfyniad eto.</translation>
    </message>
    <message>
        <source>Do not act on it. Ring the office and read out the plan reference.</source>
        <translation>Peidiwch â gweithredu arno. Ffoniwch y swyddfa a darllenwch gyfeirnod y cynllun.</translation>
    </message>
    <message>
        <source>Plan reference %1</source>
        <translation>Cyfeirnod y cynllun %1</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Arian</translation>
    </message>
    <message>
        <source>%1 agreed, %2 approved: tell the patient</source>
        <translation>Cytunwyd %1, cymeradwywyd %2: dywedwch wrth y claf</translation>
    </message>
    <message>
        <source>%1 agreed, %2 approved</source>
        <translation>Cytunwyd %1, cymeradwywyd %2</translation>
    </message>
    <message>
        <source>%1 agreed</source>
        <translation>Cytunwyd %1</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>Fesul llinell</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Pam: %1</translation>
    </message>
    <message>
        <source>Say to the patient: %1</source>
        <translation>Dywedwch wrth y claf: %1</translation>
    </message>
    <message>
        <source>No decision</source>
        <translation>Dim penderfyniad</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Gwrthodwyd</translation>
    </message>
</context>
<context>
    <name>DecisionViewModel</name>
    <message>
        <source>Agreed at %1 by %2, %3</source>
        <translation>Cytunwyd am %1 gan %2, %3</translation>
    </message>
    <message>
        <source>signed on this tablet</source>
        <translation>llofnodwyd ar y dabled hon</translation>
    </message>
    <message>
        <source>verbally, witnessed</source>
        <translation>ar lafar, gyda thyst</translation>
    </message>
    <message>
        <source>Decision %1 of the office, made at %2</source>
        <translation>Penderfyniad %1 y swyddfa, a wnaed am %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>O %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>O %1 i %2</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>%1 (checked)</source>
        <translation>%1 (wedi’i wirio)</translation>
    </message>
</context>
<context>
    <name>DisplayPage</name>
    <message>
        <source>Text size, contrast and language</source>
        <translation>Maint testun, cyferbyniad ac iaith</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Maint testun</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Arferol</translation>
    </message>
    <message>
        <source>Large, 125 %</source>
        <translation>Mawr, 125 %</translation>
    </message>
    <message>
        <source>Larger, 150 %</source>
        <translation>Mwy, 150 %</translation>
    </message>
    <message>
        <source>Largest, 200 %</source>
        <translation>Mwyaf, 200 %</translation>
    </message>
    <message>
        <source>High contrast: black on white, darker colours, black lines</source>
        <translation>Cyferbyniad uchel: du ar wyn, lliwiau tywyllach, llinellau du</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Nothing on the screens moves by itself, so there is no setting for it. The choices are kept on this tablet, outside the patients&apos; records.</source>
        <translation>Nid oes dim ar y sgriniau&apos;n symud ar ei ben ei hun, felly nid oes gosodiad ar gyfer hynny. Cedwir y dewisiadau ar y dabled hon, y tu allan i gofnodion y cleifion.</translation>
    </message>
    <message>
        <source>The Welsh has not been read by a second Welsh speaker yet. The text of a plan that is agreed and what people wrote stay as they are.</source>
        <translation>Nid yw&apos;r Gymraeg wedi&apos;i darllen gan ail siaradwr Cymraeg eto. Mae testun cynllun y cytunir arno a&apos;r hyn a ysgrifennodd pobl yn aros fel y maent.</translation>
    </message>
</context>
<context>
    <name>DueDelegate</name>
    <message>
        <source>Due %1</source>
        <translation>Erbyn %1</translation>
    </message>
    <message>
        <source>at the latest %1</source>
        <translation>fan bellaf %1</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>wedi&apos;i drefnu</translation>
    </message>
</context>
<context>
    <name>DueModel</name>
    <message>
        <source>A returned plan waits for you</source>
        <translation>Mae cynllun a ddychwelwyd yn aros amdanoch</translation>
    </message>
    <message>
        <source>Waiting for the office</source>
        <translation>Yn aros am y swyddfa</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 diwrnod</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 diwrnod</translation>
    </message>
    <message>
        <source>Nothing is due in the next 6 weeks.</source>
        <translation>Nid oes dim yn ddyledus yn y 6 wythnos nesaf.</translation>
    </message>
    <message>
        <source>Overdue: %1. Due within 6 weeks: %2. Plans waiting: %3.</source>
        <translation>Hwyr: %1. Yn ddyledus o fewn 6 wythnos: %2. Cynlluniau&apos;n aros: %3.</translation>
    </message>
    <message>
        <source>No review is due in the next 12 months.</source>
        <translation>Nid oes adolygiad yn ddyledus yn y 12 mis nesaf.</translation>
    </message>
    <message>
        <source>Overdue: %1. Due within 12 months: %2.</source>
        <translation>Hwyr: %1. Yn ddyledus o fewn 12 mis: %2.</translation>
    </message>
    <message>
        <source>%1. Changed since it was agreed.</source>
        <translation>%1. Newidiwyd ers cytuno arno.</translation>
    </message>
</context>
<context>
    <name>EasyReadPage</name>
    <message>
        <source>Read and agree</source>
        <translation>Darllen a chytuno</translation>
    </message>
    <message>
        <source>The plan in easy read</source>
        <translation>Y cynllun yn hawdd ei ddeall</translation>
    </message>
    <message>
        <source>Back to agreeing</source>
        <translation>Yn ôl at gytuno</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Compare the six digits</source>
        <translation>Cymharwch y chwe digid</translation>
    </message>
    <message>
        <source>Enrol this tablet</source>
        <translation>Cofrestru&apos;r dabled hon</translation>
    </message>
    <message>
        <source>The office&apos;s administrator makes an enrolment ticket for you. It works once and for a short time. You need a connection for this step only.</source>
        <translation>Mae gweinyddwr y swyddfa&apos;n gwneud tocyn cofrestru i chi. Mae&apos;n gweithio unwaith ac am gyfnod byr. Dim ond ar gyfer y cam hwn y mae angen cysylltiad.</translation>
    </message>
    <message>
        <source>Enrolment ticket</source>
        <translation>Tocyn cofrestru</translation>
    </message>
    <message>
        <source>Type or paste the whole ticket</source>
        <translation>Teipiwch neu gludwch y tocyn cyfan</translation>
    </message>
    <message>
        <source>Asking the office</source>
        <translation>Yn gofyn i&apos;r swyddfa</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Cofrestru</translation>
    </message>
    <message>
        <source>The administrator sees six digits too, with &apos;doorstep-office device list&apos;. Compare them before you go on.</source>
        <translation>Mae&apos;r gweinyddwr yn gweld chwe digid hefyd, gyda &apos;doorstep-office device list&apos;. Cymharwch nhw cyn mynd ymlaen.</translation>
    </message>
    <message>
        <source>Do not go on with this tablet</source>
        <translation>Peidiwch â mynd ymlaen gyda&apos;r dabled hon</translation>
    </message>
    <message>
        <source>Somebody may stand between this tablet and the office. Ring the office: the administrator withdraws this tablet with &apos;doorstep-office device revoke&apos; and gives you a new ticket for another one.</source>
        <translation>Efallai fod rhywun rhwng y dabled hon a&apos;r swyddfa. Ffoniwch y swyddfa: mae&apos;r gweinyddwr yn tynnu&apos;r dabled hon yn ôl gyda &apos;doorstep-office device revoke&apos; ac yn rhoi tocyn newydd i chi ar gyfer un arall.</translation>
    </message>
    <message>
        <source>The digits are different</source>
        <translation>Mae&apos;r digidau&apos;n wahanol</translation>
    </message>
    <message>
        <source>Six digits %1</source>
        <translation>Chwe digid %1</translation>
    </message>
    <message>
        <source>Enrolled for %1</source>
        <translation>Cofrestrwyd ar gyfer %1</translation>
    </message>
    <message>
        <source>The digits are the same</source>
        <translation>Mae&apos;r digidau yr un fath</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cloi</translation>
    </message>
</context>
<context>
    <name>EquipmentModel</name>
    <message>
        <source>Serial number %1</source>
        <translation>Rhif cyfresol %1</translation>
    </message>
    <message>
        <source>Bought %1</source>
        <translation>Prynwyd %1</translation>
    </message>
    <message>
        <source>Service was due %1</source>
        <translation>Roedd gwasanaeth yn ddyledus %1</translation>
    </message>
    <message>
        <source>Next service %1</source>
        <translation>Gwasanaeth nesaf %1</translation>
    </message>
    <message>
        <source>Warranty until %1</source>
        <translation>Gwarant tan %1</translation>
    </message>
    <message>
        <source>Warranty ended %1</source>
        <translation>Daeth y warant i ben %1</translation>
    </message>
    <message>
        <source>To be given back when it is no longer needed.</source>
        <translation>I&apos;w roi&apos;n ôl pan na fydd ei angen mwyach.</translation>
    </message>
    <message>
        <source>Some steps were recorded out of the usual order.</source>
        <translation>Cofnodwyd rhai camau allan o&apos;r drefn arferol.</translation>
    </message>
    <message>
        <source>Serviced</source>
        <translation>Cafodd wasanaeth</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The tablet is locked.</source>
        <translation>Mae&apos;r dabled ar glo.</translation>
    </message>
    <message>
        <source>Not saved: another draft is in its place now. Please open it again.</source>
        <translation>Heb ei gadw: mae drafft arall yn ei le nawr. Agorwch ef eto.</translation>
    </message>
    <message>
        <source>Not saved: there is no space left on this tablet.</source>
        <translation>Heb ei gadw: nid oes lle ar ôl ar y dabled hon.</translation>
    </message>
    <message>
        <source>Not saved: the store on this tablet cannot be written.</source>
        <translation>Heb ei gadw: ni ellir ysgrifennu i&apos;r storfa ar y dabled hon.</translation>
    </message>
    <message>
        <source>Not saved: this is too long to be sent to the office. Please shorten the texts.</source>
        <translation>Heb ei gadw: mae hyn yn rhy hir i&apos;w anfon i&apos;r swyddfa. Byrhewch y testunau.</translation>
    </message>
    <message>
        <source>Not saved: this is too long to be stored.</source>
        <translation>Heb ei gadw: mae hyn yn rhy hir i&apos;w storio.</translation>
    </message>
    <message>
        <source>Another version came meanwhile. Look at it first.</source>
        <translation>Daeth fersiwn arall yn y cyfamser. Edrychwch arni yn gyntaf.</translation>
    </message>
    <message>
        <source>The plan has changed since it was shown. Please read it to the patient again.</source>
        <translation>Mae&apos;r cynllun wedi newid ers iddo gael ei ddangos. Darllenwch ef i&apos;r claf eto.</translation>
    </message>
    <message>
        <source>A field of the plan has two versions. Choose one before the plan is agreed.</source>
        <translation>Mae gan faes o&apos;r cynllun ddwy fersiwn. Dewiswch un cyn cytuno ar y cynllun.</translation>
    </message>
    <message>
        <source>The signature is empty. Please sign, or choose a witnessed verbal agreement.</source>
        <translation>Mae&apos;r llofnod yn wag. Llofnodwch, neu dewiswch gytundeb llafar gyda thyst.</translation>
    </message>
    <message>
        <source>There is no plan for this person yet.</source>
        <translation>Nid oes cynllun ar gyfer y person hwn eto.</translation>
    </message>
    <message>
        <source>This person is not on this tablet.</source>
        <translation>Nid yw&apos;r person hwn ar y dabled hon.</translation>
    </message>
    <message>
        <source>There is nothing to choose here any more.</source>
        <translation>Nid oes dim i&apos;w ddewis yma mwyach.</translation>
    </message>
    <message>
        <source>Please enter the day it happened.</source>
        <translation>Rhowch y diwrnod y digwyddodd.</translation>
    </message>
    <message>
        <source>The day it happened lies in the future.</source>
        <translation>Mae&apos;r diwrnod y digwyddodd yn y dyfodol.</translation>
    </message>
    <message>
        <source>Please say what happened.</source>
        <translation>Dywedwch beth ddigwyddodd.</translation>
    </message>
    <message>
        <source>Please enter how much is taken back.</source>
        <translation>Rhowch faint sy&apos;n cael ei dynnu&apos;n ôl.</translation>
    </message>
    <message>
        <source>Please say why the purchase is taken back.</source>
        <translation>Dywedwch pam mae&apos;r pryniant yn cael ei dynnu&apos;n ôl.</translation>
    </message>
    <message>
        <source>More would be taken back than was paid.</source>
        <translation>Byddai mwy yn cael ei dynnu&apos;n ôl nag a dalwyd.</translation>
    </message>
    <message>
        <source>These are too many pictures for one purchase.</source>
        <translation>Mae hyn yn ormod o luniau ar gyfer un pryniant.</translation>
    </message>
    <message>
        <source>One of the receipt pictures is empty. Please take it again.</source>
        <translation>Mae un o luniau&apos;r dderbynneb yn wag. Tynnwch ef eto.</translation>
    </message>
    <message>
        <source>One of the receipt pictures is too large. Please make it smaller.</source>
        <translation>Mae un o luniau&apos;r dderbynneb yn rhy fawr. Gwnewch ef yn llai.</translation>
    </message>
    <message>
        <source>One of the receipt pictures is not on this tablet any more. Please take it again.</source>
        <translation>Nid yw un o luniau&apos;r dderbynneb ar y dabled hon mwyach. Tynnwch ef eto.</translation>
    </message>
    <message>
        <source>A picture on this tablet is damaged.</source>
        <translation>Mae llun ar y dabled hon wedi&apos;i ddifrodi.</translation>
    </message>
    <message>
        <source>This picture was removed from this tablet.</source>
        <translation>Tynnwyd y llun hwn oddi ar y dabled hon.</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>Ni ellir dangos y llun.</translation>
    </message>
    <message>
        <source>The picture file cannot be read.</source>
        <translation>Ni ellir darllen ffeil y llun.</translation>
    </message>
    <message>
        <source>The PDF could not be made.</source>
        <translation>Ni ellid gwneud y PDF.</translation>
    </message>
    <message>
        <source>This program runs without fonts and cannot make a PDF.</source>
        <translation>Mae&apos;r rhaglen hon yn rhedeg heb ffontiau ac ni all wneud PDF.</translation>
    </message>
    <message>
        <source>That passphrase is not the right one. Please try again.</source>
        <translation>Nid hwnnw yw&apos;r cyfrinymadrodd cywir. Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>That recovery code does not fit these records.</source>
        <translation>Nid yw&apos;r cod adfer hwnnw&apos;n cyd-fynd â&apos;r cofnodion hyn.</translation>
    </message>
    <message>
        <source>A recovery code has 26 letters and digits. Please compare what you typed, character by character.</source>
        <translation>Mae gan god adfer 26 o lythrennau a digidau. Cymharwch yr hyn a deipioch, fesul nod.</translation>
    </message>
    <message>
        <source>The passphrase was wrong ten times. These records now open with the recovery code only. Ask your office for it; nothing is lost.</source>
        <translation>Roedd y cyfrinymadrodd yn anghywir ddeg gwaith. Dim ond gyda&apos;r cod adfer y mae&apos;r cofnodion hyn yn agor nawr. Gofynnwch i&apos;ch swyddfa amdano; nid oes dim wedi&apos;i golli.</translation>
    </message>
    <message>
        <source>Please enter your passphrase.</source>
        <translation>Rhowch eich cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>The PIN was wrong five times. Please enter your passphrase.</source>
        <translation>Roedd y PIN yn anghywir bum gwaith. Rhowch eich cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits and nothing else.</source>
        <translation>Mae gan PIN 6 i 12 digid a dim byd arall.</translation>
    </message>
    <message>
        <source>That PIN is one of those people try first. Please choose another.</source>
        <translation>Mae&apos;r PIN hwnnw&apos;n un o&apos;r rhai y mae pobl yn eu cynnig gyntaf. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>Please choose a passphrase of at least 12 characters, or of at least four words.</source>
        <translation>Dewiswch gyfrinymadrodd o 12 nod o leiaf, neu o bedwar gair o leiaf.</translation>
    </message>
    <message>
        <source>These records were given another key since. Please enter your passphrase.</source>
        <translation>Cafodd y cofnodion hyn allwedd arall ers hynny. Rhowch eich cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>This device has too little free memory to check the passphrase. Close other programs and try again.</source>
        <translation>Nid oes gan y ddyfais hon ddigon o gof rhydd i wirio&apos;r cyfrinymadrodd. Caewch raglenni eraill a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Please unlock the tablet again first.</source>
        <translation>Datglowch y dabled eto yn gyntaf.</translation>
    </message>
    <message>
        <source>That folder is there already. Please name a new one.</source>
        <translation>Mae&apos;r ffolder honno yno eisoes. Enwch un newydd.</translation>
    </message>
    <message>
        <source>There is a file of that name already; it was left as it is.</source>
        <translation>Mae ffeil o&apos;r enw hwnnw eisoes; gadawyd hi fel y mae.</translation>
    </message>
    <message>
        <source>That copy of the records is damaged itself. Please choose another one.</source>
        <translation>Mae&apos;r copi hwnnw o&apos;r cofnodion ei hun wedi&apos;i ddifrodi. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>Some of the stored records are damaged. Nothing was changed: please restore a backup.</source>
        <translation>Mae rhai o&apos;r cofnodion a storiwyd wedi&apos;u difrodi. Ni newidiwyd dim: adferwch gopi wrth gefn.</translation>
    </message>
    <message>
        <source>The enrolment ticket could not be read. Check that all of it was copied.</source>
        <translation>Ni ellid darllen y tocyn cofrestru. Gwiriwch fod y cyfan wedi&apos;i gopïo.</translation>
    </message>
    <message>
        <source>This is not an enrolment ticket, or a part of it is missing. Scan or paste the whole ticket.</source>
        <translation>Nid tocyn cofrestru yw hwn, neu mae rhan ohono ar goll. Sganiwch neu gludwch y tocyn cyfan.</translation>
    </message>
    <message>
        <source>The enrolment code is not right. Check the ticket, or ask for a new one.</source>
        <translation>Nid yw&apos;r cod cofrestru&apos;n gywir. Gwiriwch y tocyn, neu gofynnwch am un newydd.</translation>
    </message>
    <message>
        <source>The enrolment ticket was used before or has run out. Ask for a new one.</source>
        <translation>Defnyddiwyd y tocyn cofrestru o&apos;r blaen neu mae wedi dod i ben. Gofynnwch am un newydd.</translation>
    </message>
    <message>
        <source>This tablet is not enrolled with an office yet.</source>
        <translation>Nid yw&apos;r dabled hon wedi&apos;i chofrestru gyda swyddfa eto.</translation>
    </message>
    <message>
        <source>This tablet has to be enrolled again. Ask the office.</source>
        <translation>Rhaid cofrestru&apos;r dabled hon eto. Gofynnwch i&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>The clocks of this tablet and the office do not agree.</source>
        <translation>Nid yw clociau&apos;r dabled hon a&apos;r swyddfa yn cytuno.</translation>
    </message>
    <message>
        <source>There is no connection to the office.</source>
        <translation>Nid oes cysylltiad â&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Nid oes cysylltiad.</translation>
    </message>
    <message>
        <source>The office did not answer in time.</source>
        <translation>Nid atebodd y swyddfa mewn pryd.</translation>
    </message>
    <message>
        <source>The connection to the office was cut.</source>
        <translation>Torrwyd y cysylltiad â&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>The office&apos;s address was not found. There may be no connection.</source>
        <translation>Ni chafwyd hyd i gyfeiriad y swyddfa. Efallai nad oes cysylltiad.</translation>
    </message>
    <message>
        <source>There is a connection, but the office&apos;s server is not answering at its address.</source>
        <translation>Mae cysylltiad, ond nid yw gweinydd y swyddfa&apos;n ateb yn ei gyfeiriad.</translation>
    </message>
    <message>
        <source>No secure connection to the office could be made. A Wi-Fi sign-in page may be in the way.</source>
        <translation>Ni ellid gwneud cysylltiad diogel â&apos;r swyddfa. Efallai fod tudalen fewngofnodi Wi-Fi yn y ffordd.</translation>
    </message>
    <message>
        <source>Something between this tablet and the office answered in its place, perhaps a Wi-Fi sign-in page. Nothing was taken as sent.</source>
        <translation>Atebodd rhywbeth rhwng y dabled hon a&apos;r swyddfa yn ei lle, efallai tudalen fewngofnodi Wi-Fi. Ni chymerwyd bod dim wedi&apos;i anfon.</translation>
    </message>
    <message>
        <source>The office could not take this now. Everything is safe on this tablet; try again later.</source>
        <translation>Ni allai&apos;r swyddfa dderbyn hyn nawr. Mae popeth yn ddiogel ar y dabled hon; rhowch gynnig arall arni yn nes ymlaen.</translation>
    </message>
    <message>
        <source>The office is busy. Everything is safe on this tablet; try again later.</source>
        <translation>Mae&apos;r swyddfa&apos;n brysur. Mae popeth yn ddiogel ar y dabled hon; rhowch gynnig arall arni yn nes ymlaen.</translation>
    </message>
    <message>
        <source>The office&apos;s server had a fault. Everything is safe on this tablet; try again later.</source>
        <translation>Cafodd gweinydd y swyddfa nam. Mae popeth yn ddiogel ar y dabled hon; rhowch gynnig arall arni yn nes ymlaen.</translation>
    </message>
    <message>
        <source>The transfer was stopped before everything was at the office.</source>
        <translation>Stopiwyd y trosglwyddo cyn i bopeth gyrraedd y swyddfa.</translation>
    </message>
    <message>
        <source>The transfer was stopped.</source>
        <translation>Stopiwyd y trosglwyddo.</translation>
    </message>
    <message>
        <source>This app is too old for the office. Please update it.</source>
        <translation>Mae&apos;r ap hwn yn rhy hen i&apos;r swyddfa. Diweddarwch ef.</translation>
    </message>
    <message>
        <source>The office has ended this tablet&apos;s use. It is erased when everything is at the office.</source>
        <translation>Mae&apos;r swyddfa wedi dod â defnydd y dabled hon i ben. Caiff ei dileu pan fydd popeth yn y swyddfa.</translation>
    </message>
    <message>
        <source>The office has ended this tablet&apos;s use. Its records have been erased from it.</source>
        <translation>Mae&apos;r swyddfa wedi dod â defnydd y dabled hon i ben. Mae ei chofnodion wedi&apos;u dileu oddi arni.</translation>
    </message>
    <message>
        <source>The office has ended this tablet&apos;s use. Its records are erased now.</source>
        <translation>Mae&apos;r swyddfa wedi dod â defnydd y dabled hon i ben. Mae ei chofnodion yn cael eu dileu nawr.</translation>
    </message>
    <message>
        <source>The office has withdrawn this tablet&apos;s access. Everything recorded is still on the tablet; ask the office.</source>
        <translation>Mae&apos;r swyddfa wedi tynnu mynediad y dabled hon yn ôl. Mae popeth a gofnodwyd yn dal ar y dabled; gofynnwch i&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>The office has seen a second copy of this tablet and has stopped both. Everything recorded is still on the tablet; ask the office.</source>
        <translation>Mae&apos;r swyddfa wedi gweld ail gopi o&apos;r dabled hon ac wedi stopio&apos;r ddau. Mae popeth a gofnodwyd yn dal ar y dabled; gofynnwch i&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>What answers at the office&apos;s address is not the office. Nothing was sent to it.</source>
        <translation>Nid y swyddfa yw&apos;r hyn sy&apos;n ateb yng nghyfeiriad y swyddfa. Nid anfonwyd dim ato.</translation>
    </message>
    <message>
        <source>What was entered cannot be used. Please check it.</source>
        <translation>Ni ellir defnyddio&apos;r hyn a roddwyd. Gwiriwch ef.</translation>
    </message>
    <message>
        <source>What was looked for is not on this tablet.</source>
        <translation>Nid yw&apos;r hyn y chwiliwyd amdano ar y dabled hon.</translation>
    </message>
    <message>
        <source>It is there already and was left as it is.</source>
        <translation>Mae yno eisoes a gadawyd ef fel y mae.</translation>
    </message>
    <message>
        <source>That is not the right one. Please try again.</source>
        <translation>Nid hwnnw yw&apos;r un cywir. Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Something that is stored or was sent is damaged. Ask for support.</source>
        <translation>Mae rhywbeth a storiwyd neu a anfonwyd wedi&apos;i ddifrodi. Gofynnwch am gymorth.</translation>
    </message>
    <message>
        <source>This was written by a later version of the program. Update the program on this tablet.</source>
        <translation>Ysgrifennwyd hyn gan fersiwn ddiweddarach o&apos;r rhaglen. Diweddarwch y rhaglen ar y dabled hon.</translation>
    </message>
    <message>
        <source>This was made by a test version of the program and cannot be used any more.</source>
        <translation>Gwnaed hyn gan fersiwn brawf o&apos;r rhaglen ac ni ellir ei ddefnyddio mwyach.</translation>
    </message>
    <message>
        <source>The key does not belong to these records. Ask for support.</source>
        <translation>Nid yw&apos;r allwedd yn perthyn i&apos;r cofnodion hyn. Gofynnwch am gymorth.</translation>
    </message>
    <message>
        <source>The records are in use by another program.</source>
        <translation>Mae&apos;r cofnodion yn cael eu defnyddio gan raglen arall.</translation>
    </message>
    <message>
        <source>The records on this tablet cannot be written. Ask for support.</source>
        <translation>Ni ellir ysgrifennu i&apos;r cofnodion ar y dabled hon. Gofynnwch am gymorth.</translation>
    </message>
    <message>
        <source>There is no free space left on this tablet.</source>
        <translation>Nid oes lle rhydd ar ôl ar y dabled hon.</translation>
    </message>
    <message>
        <source>The storage of this tablet reported an error. Ask for support if it comes again.</source>
        <translation>Cafwyd gwall gan storfa&apos;r dabled hon. Gofynnwch am gymorth os daw eto.</translation>
    </message>
    <message>
        <source>This is not possible now. Ask the office if it stays so.</source>
        <translation>Nid yw hyn yn bosibl nawr. Gofynnwch i&apos;r swyddfa os yw&apos;n parhau felly.</translation>
    </message>
    <message>
        <source>The office does not accept this tablet now. Ask the office.</source>
        <translation>Nid yw&apos;r swyddfa&apos;n derbyn y dabled hon nawr. Gofynnwch i&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>Something changed in the meantime. Please look at it again.</source>
        <translation>Newidiodd rhywbeth yn y cyfamser. Edrychwch arno eto.</translation>
    </message>
    <message>
        <source>The office was not reached. Everything is safe on this tablet; try again later.</source>
        <translation>Ni chyrhaeddwyd y swyddfa. Mae popeth yn ddiogel ar y dabled hon; rhowch gynnig arall arni yn nes ymlaen.</translation>
    </message>
    <message>
        <source>The other side could not prove that it is the office. Nothing was taken from it.</source>
        <translation>Ni allai&apos;r ochr arall brofi mai hi yw&apos;r swyddfa. Ni chymerwyd dim ganddi.</translation>
    </message>
    <message>
        <source>The clocks of tablet and office are too far apart.</source>
        <translation>Mae clociau&apos;r dabled a&apos;r swyddfa&apos;n rhy bell oddi wrth ei gilydd.</translation>
    </message>
    <message>
        <source>The office was restored or moved. Everything is read again.</source>
        <translation>Cafodd y swyddfa ei hadfer neu ei symud. Caiff popeth ei ddarllen eto.</translation>
    </message>
    <message>
        <source>The office&apos;s answer cannot be used. Everything is still on this tablet; ask for support if it comes again.</source>
        <translation>Ni ellir defnyddio ateb y swyddfa. Mae popeth yn dal ar y dabled hon; gofynnwch am gymorth os daw eto.</translation>
    </message>
    <message>
        <source>The office&apos;s server is not running behind its gateway. Everything is safe on this tablet; try again later.</source>
        <translation>Nid yw gweinydd y swyddfa&apos;n rhedeg y tu ôl i&apos;w borth. Mae popeth yn ddiogel ar y dabled hon; rhowch gynnig arall arni yn nes ymlaen.</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Achieved</source>
        <translation>Wedi&apos;i gyflawni</translation>
    </message>
    <message>
        <source>Getting there</source>
        <translation>Ar y ffordd</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ddim eto</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>Dim eisiau mwyach</translation>
    </message>
    <message>
        <source>By %1 at the latest: at most 12 months after this review.</source>
        <translation>Erbyn %1 fan bellaf: 12 mis ar y mwyaf ar ôl yr adolygiad hwn.</translation>
    </message>
    <message>
        <source>Enter the day like 01-May-2012</source>
        <translation>Rhowch y diwrnod fel 01-May-2012</translation>
    </message>
    <message>
        <source>Enter the date like 01-May-2012</source>
        <translation>Rhowch y dyddiad fel 01-May-2012</translation>
    </message>
    <message>
        <source>Enter the amount in pounds, like 100 or 84.50</source>
        <translation>Rhowch y swm mewn punnoedd, fel 100 neu 84.50</translation>
    </message>
    <message>
        <source>Answer question %1 of 4</source>
        <translation>Atebwch gwestiwn %1 o 4</translation>
    </message>
    <message>
        <source>Say how outcome %1 is going</source>
        <translation>Dywedwch sut mae canlyniad %1 yn mynd</translation>
    </message>
    <message>
        <source>Say what came of the review</source>
        <translation>Dywedwch beth ddaeth o&apos;r adolygiad</translation>
    </message>
    <message>
        <source>Enter the date of the next review</source>
        <translation>Rhowch ddyddiad yr adolygiad nesaf</translation>
    </message>
    <message>
        <source>Enter a date after this review and at most 12 months from it</source>
        <translation>Rhowch ddyddiad ar ôl yr adolygiad hwn a 12 mis ar y mwyaf oddi wrtho</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Recorded. Saved on this tablet %1.</source>
        <translation>Wedi&apos;i gofnodi. Cadwyd ar y dabled hon %1.</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>What happens next</source>
        <translation>Beth sy&apos;n digwydd nesaf</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Like 01-May-2012. Empty means today.</source>
        <translation>Fel 01-May-2012. Mae gwag yn golygu heddiw.</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Adolygiad nesaf</translation>
    </message>
    <message>
        <source>From or for which day?</source>
        <translation>Oddi wrth neu ar gyfer pa ddiwrnod?</translation>
    </message>
    <message>
        <source>Like 01-May-2012</source>
        <translation>Fel 01-May-2012</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Swm</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Beth ddaeth ohono?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pam?</translation>
    </message>
    <message>
        <source>How does the care go on?</source>
        <translation>Sut mae&apos;r gofal yn parhau?</translation>
    </message>
    <message>
        <source>Who was it done by?</source>
        <translation>Pwy wnaeth hyn?</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Mewn geiriau</translation>
    </message>
    <message>
        <source>What happened is always recorded, even when something is missing. The page before says if it does not count yet, and why.</source>
        <translation>Mae&apos;r hyn a ddigwyddodd bob amser yn cael ei gofnodi, hyd yn oed pan fydd rhywbeth ar goll. Mae&apos;r dudalen flaenorol yn dweud os nad yw&apos;n cyfrif eto, a pham.</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Ei gofnodi</translation>
    </message>
    <message>
        <source>The plan is to change. Its draft is the next version: what the patient has agreed stays in force until the office has decided on the new one.</source>
        <translation>Mae&apos;r cynllun i newid. Ei ddrafft yw&apos;r fersiwn nesaf: mae&apos;r hyn y cytunodd y claf arno yn aros mewn grym nes bod y swyddfa wedi penderfynu ar yr un newydd.</translation>
    </message>
    <message>
        <source>The office has it once it has signed for it.</source>
        <translation>Mae gan y swyddfa hwn unwaith y bydd wedi llofnodi amdano.</translation>
    </message>
    <message>
        <source>Start the next version of the plan</source>
        <translation>Dechrau fersiwn nesaf y cynllun</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Mynd ymlaen</translation>
    </message>
    <message>
        <source>Day of the review</source>
        <translation>Diwrnod yr adolygiad</translation>
    </message>
    <message>
        <source>How is each outcome going?</source>
        <translation>Sut mae pob canlyniad yn mynd?</translation>
    </message>
    <message>
        <source>What you fill in is kept on this tablet until you record it, also when the tablet is locked.</source>
        <translation>Mae&apos;r hyn a lenwch yn cael ei gadw ar y dabled hon nes i chi ei gofnodi, hefyd pan fydd y dabled wedi&apos;i chloi.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Yn cadw</translation>
    </message>
    <message>
        <source>Throw this away and start again</source>
        <translation>Taflu hwn a dechrau eto</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>Error: %1</source>
        <translation>Gwall: %1</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Dwy fersiwn</translation>
    </message>
</context>
<context>
    <name>FileHistory</name>
    <message>
        <source>from or for %1</source>
        <translation>oddi wrth neu ar gyfer %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>gan %1</translation>
    </message>
    <message>
        <source>care goes on by %1</source>
        <translation>mae&apos;r gofal yn parhau drwy %1</translation>
    </message>
    <message>
        <source>The plan was agreed</source>
        <translation>Cytunwyd ar y cynllun</translation>
    </message>
    <message>
        <source>Decision of the office: %1</source>
        <translation>Penderfyniad y swyddfa: %1</translation>
    </message>
    <message>
        <source>Decision number %1</source>
        <translation>Penderfyniad rhif %1</translation>
    </message>
    <message>
        <source>Bought: %1</source>
        <translation>Prynwyd: %1</translation>
    </message>
    <message>
        <source>%1 of it taken back</source>
        <translation>%1 ohono wedi&apos;i dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Older purchases: %1</source>
        <translation>Pryniannau hŷn: %1</translation>
    </message>
    <message>
        <source>They are on the page Purchases.</source>
        <translation>Maent ar y dudalen Pryniannau.</translation>
    </message>
</context>
<context>
    <name>FolderCamera</name>
    <message>
        <source>Take the pictures with the camera of this tablet, saved in %1. They are fetched when you come back, sealed here, and removed from there.</source>
        <translation>Tynnwch y lluniau â chamera&apos;r dabled hon, wedi&apos;u cadw yn %1. Cânt eu nôl pan ddewch yn ôl, eu selio yma, a&apos;u tynnu oddi yno.</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>For the care coordinator</source>
        <translation>Ar gyfer y cydlynydd gofal</translation>
    </message>
    <message>
        <source>This is what you agree to</source>
        <translation>Dyma&apos;r hyn rydych yn cytuno iddo</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>Eich cynllun</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>Llofnodwch yma</translation>
    </message>
    <message>
        <source>Signature box</source>
        <translation>Blwch llofnod</translation>
    </message>
    <message>
        <source>Clear the signature</source>
        <translation>Clirio&apos;r llofnod</translation>
    </message>
    <message>
        <source>Give the tablet back</source>
        <translation>Rhoi&apos;r dabled yn ôl</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>After three wrong ones the tablet locks</source>
        <translation>Ar ôl tri anghywir mae&apos;r dabled yn cloi</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Yn ôl i&apos;r cynllun</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Rules</source>
        <translation>Rheolau</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Ffynhonnell: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Beth i&apos;w wneud: %1</translation>
    </message>
    <message>
        <source>What to say: %1</source>
        <translation>Beth i&apos;w ddweud: %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Fersiwn %1</translation>
    </message>
    <message>
        <source>Type your passphrase, or your PIN if you opened the tablet earlier today. The PIN has 5 tries; then the passphrase is needed.</source>
        <translation>Teipiwch eich cyfrinymadrodd, neu eich PIN os agoroch y dabled yn gynharach heddiw. Mae gan y PIN 5 cynnig; yna bydd angen y cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>After wrong passphrases the next try has to wait. After 10 of them only the recovery code opens the tablet. Nothing is ever deleted.</source>
        <translation>Ar ôl cyfrinymadroddion anghywir rhaid i&apos;r cynnig nesaf aros. Ar ôl 10 ohonynt, dim ond y cod adfer sy&apos;n agor y dabled. Nid oes dim byth yn cael ei ddileu.</translation>
    </message>
    <message>
        <source>The screen says how much work waits to be sent. It is safe on the tablet while it is locked.</source>
        <translation>Mae&apos;r sgrin yn dweud faint o waith sy&apos;n aros i gael ei anfon. Mae&apos;n ddiogel ar y dabled tra bydd ar glo.</translation>
    </message>
    <message>
        <source>Everybody on your caseload, those who need attention first.</source>
        <translation>Pawb ar eich llwyth achosion, gyda&apos;r rhai sydd angen sylw yn gyntaf.</translation>
    </message>
    <message>
        <source>Search by name, NHS number, postcode or condition. One typing mistake is forgiven, and so are swapped names and accents.</source>
        <translation>Chwiliwch yn ôl enw, rhif GIG, cod post neu gyflwr. Caiff un camgymeriad teipio ei faddau, ac felly hefyd enwau wedi&apos;u cyfnewid ac acenion.</translation>
    </message>
    <message>
        <source>A person who is not here is not assigned to you, or the tablet has not synced since. Ask the office to assign them, then sync.</source>
        <translation>Nid yw person nad yw yma wedi&apos;i neilltuo i chi, neu nid yw&apos;r dabled wedi cydamseru ers hynny. Gofynnwch i&apos;r swyddfa ei neilltuo, yna cydamserwch.</translation>
    </message>
    <message>
        <source>Where the plan stands, what to do next, how much money is left, and how to speak with the person.</source>
        <translation>Lle mae&apos;r cynllun arni, beth i&apos;w wneud nesaf, faint o arian sydd ar ôl, a sut i siarad â&apos;r person.</translation>
    </message>
    <message>
        <source>Check name, date of birth and NHS number with the person before you go on.</source>
        <translation>Gwiriwch enw, dyddiad geni a rhif GIG gyda&apos;r person cyn mynd ymlaen.</translation>
    </message>
    <message>
        <source>A restricted record shows no address and no telephone. That is on purpose.</source>
        <translation>Nid yw cofnod cyfyngedig yn dangos cyfeiriad na rhif ffôn. Mae hynny&apos;n fwriadol.</translation>
    </message>
    <message>
        <source>Work through the sections in any order. Everything is saved as you type; there is no save button.</source>
        <translation>Gweithiwch drwy&apos;r adrannau mewn unrhyw drefn. Caiff popeth ei gadw wrth i chi deipio; nid oes botwm cadw.</translation>
    </message>
    <message>
        <source>The bar shows the indicative budget, what is planned and what is left, for each way of holding the money.</source>
        <translation>Mae&apos;r bar yn dangos y gyllideb ddangosol, beth sydd wedi&apos;i gynllunio a beth sydd ar ôl, ar gyfer pob ffordd o ddal yr arian.</translation>
    </message>
    <message>
        <source>Write the health needs, and what the person wants to achieve, in their own words.</source>
        <translation>Ysgrifennwch yr anghenion iechyd, a beth mae&apos;r person am ei gyflawni, yn ei eiriau ei hun.</translation>
    </message>
    <message>
        <source>The references (N1, O1) stay the same when you take one away, so that nobody mixes them up.</source>
        <translation>Mae&apos;r cyfeirnodau (N1, O1) yn aros yr un fath pan fyddwch yn tynnu un, fel nad oes neb yn eu cymysgu.</translation>
    </message>
    <message>
        <source>Every need should have a line that serves it, and every line must serve a need or an outcome.</source>
        <translation>Dylai fod gan bob angen linell sy&apos;n ei wasanaethu, a rhaid i bob llinell wasanaethu angen neu ganlyniad.</translation>
    </message>
    <message>
        <source>Add a line for each thing or service. Each line says how its money is held; one plan may mix all three ways.</source>
        <translation>Ychwanegwch linell ar gyfer pob peth neu wasanaeth. Mae pob llinell yn dweud sut y caiff ei harian ei ddal; gall un cynllun gymysgu&apos;r tair ffordd.</translation>
    </message>
    <message>
        <source>Quantity and price of one make the total.</source>
        <translation>Y nifer a phris un sy&apos;n gwneud y cyfanswm.</translation>
    </message>
    <message>
        <source>Say what is bought, how much of it, what one costs, in which months it is paid, and which needs or outcomes it serves.</source>
        <translation>Dywedwch beth sy&apos;n cael ei brynu, faint ohono, beth yw pris un, ym mha fisoedd y telir amdano, a pha anghenion neu ganlyniadau y mae&apos;n eu gwasanaethu.</translation>
    </message>
    <message>
        <source>Months: 1-12 spreads the money evenly, 1, 7 halves it, 1: 84.50; 7: 84.50 names amounts.</source>
        <translation>Misoedd: mae 1-12 yn rhannu&apos;r arian yn gyfartal, mae 1, 7 yn ei haneru, mae 1: 84.50; 7: 84.50 yn enwi symiau.</translation>
    </message>
    <message>
        <source>Somebody who lives with the patient may be paid only in special cases; a reason is needed then.</source>
        <translation>Dim ond mewn achosion arbennig y caiff rhywun sy&apos;n byw gyda&apos;r claf ei dalu; mae angen rheswm bryd hynny.</translation>
    </message>
    <message>
        <source>Who receives the money, when the first payment is, for how many months, and in which rhythm.</source>
        <translation>Pwy sy&apos;n derbyn yr arian, pryd mae&apos;r taliad cyntaf, am faint o fisoedd, ac ym mha rythm.</translation>
    </message>
    <message>
        <source>The chart compares what has been paid with what is planned to be spent. When a month runs short, make a profiled schedule: each month then gets what it needs.</source>
        <translation>Mae&apos;r siart yn cymharu&apos;r hyn a dalwyd â&apos;r hyn y bwriedir ei wario. Pan fydd mis yn brin, gwnewch amserlen wedi&apos;i phroffilio: yna mae pob mis yn cael yr hyn sydd ei angen arno.</translation>
    </message>
    <message>
        <source>Direct payments need an account that the organisation has approved.</source>
        <translation>Mae angen cyfrif y mae&apos;r sefydliad wedi&apos;i gymeradwyo ar gyfer taliadau uniongyrchol.</translation>
    </message>
    <message>
        <source>Talk about what could go wrong and agree what to do. A significant risk needs an agreed procedure.</source>
        <translation>Siaradwch am yr hyn a allai fynd o chwith a chytunwch beth i&apos;w wneud. Mae angen gweithdrefn y cytunwyd arni ar gyfer risg sylweddol.</translation>
    </message>
    <message>
        <source>Write what happens when things do not go to plan: who is called, what is paused, what is carried forward.</source>
        <translation>Ysgrifennwch beth sy&apos;n digwydd pan nad yw pethau&apos;n mynd yn ôl y cynllun: pwy sy&apos;n cael galwad, beth sy&apos;n cael ei oedi, beth sy&apos;n cael ei gario ymlaen.</translation>
    </message>
    <message>
        <source>The first review is due within 3 months of the first payment. Later ones follow after 12 months at most.</source>
        <translation>Mae&apos;r adolygiad cyntaf yn ddyledus o fewn 3 mis i&apos;r taliad cyntaf. Daw&apos;r rhai diweddarach ar ôl 12 mis fan bellaf.</translation>
    </message>
    <message>
        <source>Notice is how many days ahead the person is told before money goes down or stops.</source>
        <translation>Rhybudd yw sawl diwrnod ymlaen llaw y dywedir wrth y person cyn i&apos;r arian ostwng neu beidio.</translation>
    </message>
    <message>
        <source>Everything the rules say about this plan. Red stands before agreement. Orange stands before the office can approve. Yellow is something to think about.</source>
        <translation>Popeth y mae&apos;r rheolau&apos;n ei ddweud am y cynllun hwn. Mae coch yn rhwystro cytuno. Mae oren yn rhwystro&apos;r swyddfa rhag cymeradwyo. Mae melyn yn rhywbeth i feddwl amdano.</translation>
    </message>
    <message>
        <source>Each finding leads to its field. The number, like R-34, is how support talks about it.</source>
        <translation>Mae pob canfyddiad yn arwain at ei faes. Y rhif, fel R-34, yw&apos;r ffordd y mae&apos;r tîm cymorth yn siarad amdano.</translation>
    </message>
    <message>
        <source>The person reads, or hears, the exact words that are sealed. Then they sign in the box, or say yes while you witness it.</source>
        <translation>Mae&apos;r person yn darllen, neu&apos;n clywed, yr union eiriau a gaiff eu selio. Yna mae&apos;n llofnodi yn y blwch, neu&apos;n dweud ie gyda chithau&apos;n dyst.</translation>
    </message>
    <message>
        <source>You sign with your own key. After that nothing in this version can be changed; a change is a new version.</source>
        <translation>Rydych chi&apos;n llofnodi â&apos;ch allwedd eich hun. Ar ôl hynny ni ellir newid dim yn y fersiwn hon; fersiwn newydd yw newid.</translation>
    </message>
    <message>
        <source>What was agreed beside what the office decided, line by line, with the reason in the patient&apos;s words.</source>
        <translation>Yr hyn a gytunwyd wrth ochr yr hyn a benderfynodd y swyddfa, fesul llinell, gyda&apos;r rheswm mewn geiriau i&apos;r claf.</translation>
    </message>
    <message>
        <source>Green means that this tablet has checked the office&apos;s signature. If it says that it cannot verify a decision, do not act on it; ring the office.</source>
        <translation>Mae gwyrdd yn golygu bod y dabled hon wedi gwirio llofnod y swyddfa. Os yw&apos;n dweud na all gadarnhau penderfyniad, peidiwch â gweithredu arno; ffoniwch y swyddfa.</translation>
    </message>
    <message>
        <source>When a line was changed the person has to agree again.</source>
        <translation>Pan gaiff llinell ei newid rhaid i&apos;r person gytuno eto.</translation>
    </message>
    <message>
        <source>Everything that was bought, with its receipts. Purchases are reversed and never edited.</source>
        <translation>Popeth a brynwyd, gyda&apos;r derbynebau. Caiff pryniannau eu gwrthdroi, byth eu golygu.</translation>
    </message>
    <message>
        <source>A list for the person can be saved or printed.</source>
        <translation>Gellir cadw neu argraffu rhestr ar gyfer y person.</translation>
    </message>
    <message>
        <source>Choose the line it belongs to, or outside the plan. What happened is always recorded, whatever the rules say about it.</source>
        <translation>Dewiswch y llinell y mae&apos;n perthyn iddi, neu y tu allan i&apos;r cynllun. Mae&apos;r hyn a ddigwyddodd bob amser yn cael ei gofnodi, beth bynnag y mae&apos;r rheolau&apos;n ei ddweud amdano.</translation>
    </message>
    <message>
        <source>Add pictures of the receipt. The same receipt twice is noticed.</source>
        <translation>Ychwanegwch luniau o&apos;r dderbynneb. Caiff yr un dderbynneb ddwywaith ei sylwi.</translation>
    </message>
    <message>
        <source>A picture that you remove comes back in its place with Undo, until you record the purchase or leave the page.</source>
        <translation>Mae llun y byddwch yn ei dynnu yn dod yn ôl i’w le gyda Dadwneud, nes i chi gofnodi’r pryniant neu adael y dudalen.</translation>
    </message>
    <message>
        <source>Pictures that waited in the folder of the camera before you opened this form may be somebody else&apos;s, so they come only when you add them.</source>
        <translation>Gall lluniau a oedd yn aros yn ffolder y camera cyn i chi agor y ffurflen hon fod yn rhai rhywun arall, felly dim ond pan fyddwch yn eu hychwanegu y maent yn dod.</translation>
    </message>
    <message>
        <source>What waits to be sent, in which order, and when the office was last reached.</source>
        <translation>Beth sy&apos;n aros i gael ei anfon, ym mha drefn, a phryd y cafwyd cysylltiad â&apos;r swyddfa ddiwethaf.</translation>
    </message>
    <message>
        <source>Green stands only for what the office has signed for. Being sent is not enough.</source>
        <translation>Dim ond am yr hyn y mae&apos;r swyddfa wedi llofnodi amdano y mae gwyrdd. Nid yw cael ei anfon yn ddigon.</translation>
    </message>
    <message>
        <source>What the office could not take stands here with its reason and the way back.</source>
        <translation>Mae&apos;r hyn na allai&apos;r swyddfa ei dderbyn yma gyda&apos;i reswm a&apos;r ffordd yn ôl.</translation>
    </message>
    <message>
        <source>Change the passphrase, set a PIN or take it away. The PIN works only until the tablet is switched off.</source>
        <translation>Newid y cyfrinymadrodd, gosod PIN neu ei dynnu. Dim ond nes caiff y dabled ei diffodd y mae&apos;r PIN yn gweithio.</translation>
    </message>
    <message>
        <source>Five words drawn by chance make a good passphrase.</source>
        <translation>Mae pum gair ar hap yn gwneud cyfrinymadrodd da.</translation>
    </message>
    <message>
        <source>Leaflets for patients and families, in standard and easy-read form. They hold nothing about anybody.</source>
        <translation>Taflenni i gleifion a theuluoedd, yn safonol ac yn hawdd eu deall. Nid ydynt yn cynnwys dim am neb.</translation>
    </message>
    <message>
        <source>Show one on the tablet, print it, or save it as a PDF.</source>
        <translation>Dangoswch un ar y dabled, argraffwch hi, neu cadwch hi fel PDF.</translation>
    </message>
    <message>
        <source>Type a word to search; one typing mistake is forgiven. A rule is found by its number, like R-34.</source>
        <translation>Teipiwch air i chwilio; caiff un camgymeriad teipio ei faddau. Ceir rheol drwy ei rhif, fel R-34.</translation>
    </message>
    <message>
        <source>Choose “Use the recovery code” on the Unlock screen. The code was written down when the tablet was set up, and the office holds a sealed copy.</source>
        <translation>Dewiswch “Defnyddio&apos;r cod adfer” ar y sgrin Datgloi. Ysgrifennwyd y cod pan gafodd y dabled ei sefydlu, ac mae gan y swyddfa gopi wedi&apos;i selio.</translation>
    </message>
    <message>
        <source>Ring your office; they check who you are and read the code to you. It works without a connection.</source>
        <translation>Ffoniwch eich swyddfa; byddant yn gwirio pwy ydych ac yn darllen y cod i chi. Mae&apos;n gweithio heb gysylltiad.</translation>
    </message>
    <message>
        <source>You then choose a new passphrase and get a new code. The old code is of no use any more.</source>
        <translation>Yna rydych yn dewis cyfrinymadrodd newydd ac yn cael cod newydd. Nid yw&apos;r hen god o unrhyw ddefnydd mwyach.</translation>
    </message>
    <message>
        <source>Nothing has been deleted. The screen offers the last verified copy, made by itself while the tablet was used, or a rescue file that only the office can open.</source>
        <translation>Nid oes dim wedi&apos;i ddileu. Mae&apos;r sgrin yn cynnig y copi olaf a wiriwyd, a wnaed ar ei ben ei hun tra oedd y dabled yn cael ei defnyddio, neu ffeil achub y gall y swyddfa&apos;n unig ei hagor.</translation>
    </message>
    <message>
        <source>Do not copy or delete files by hand. Ring the office before you choose.</source>
        <translation>Peidiwch â chopïo na dileu ffeiliau â llaw. Ffoniwch y swyddfa cyn dewis.</translation>
    </message>
    <message>
        <source>Ring the office at once. They revoke the tablet, so that it gets nothing more.</source>
        <translation>Ffoniwch y swyddfa ar unwaith. Byddant yn dirymu&apos;r dabled, fel na chaiff ddim mwy.</translation>
    </message>
    <message>
        <source>Everything on it is encrypted and needs your passphrase. Work that was not sent yet is lost with it.</source>
        <translation>Mae popeth arni wedi&apos;i amgryptio ac angen eich cyfrinymadrodd. Mae gwaith nad oedd wedi&apos;i anfon eto yn cael ei golli gyda hi.</translation>
    </message>
    <message>
        <source>It is safe on the tablet and keeps its order. Open Sync to see what waits and why.</source>
        <translation>Mae&apos;n ddiogel ar y dabled ac yn cadw ei drefn. Agorwch Cydamseru i weld beth sy&apos;n aros a pham.</translation>
    </message>
    <message>
        <source>Find a place with a connection and press sync. If the clock of the tablet is wrong, or the tablet was revoked, the screen says so.</source>
        <translation>Dewch o hyd i le â chysylltiad a phwyswch cydamseru. Os yw cloc y dabled yn anghywir, neu os cafodd y dabled ei dirymu, mae&apos;r sgrin yn dweud hynny.</translation>
    </message>
    <message>
        <source>Your own office: for recovery codes, a person who is missing from your list, a plan that was sent back, a lost tablet.</source>
        <translation>Eich swyddfa eich hun: ar gyfer codau adfer, person sydd ar goll o&apos;ch rhestr, cynllun a anfonwyd yn ôl, tabled goll.</translation>
    </message>
    <message>
        <source>The number is on the card you got with the tablet. It is not kept here, because it differs from office to office and must be right.</source>
        <translation>Mae&apos;r rhif ar y cerdyn a gawsoch gyda&apos;r dabled. Nid yw&apos;n cael ei gadw yma, am ei fod yn wahanol o swyddfa i swyddfa ac am fod rhaid iddo fod yn gywir.</translation>
    </message>
    <message>
        <source>Say the rule number (R-34) or the plan reference; never read out more of a record than is needed.</source>
        <translation>Dywedwch rif y rheol (R-34) neu gyfeirnod y cynllun; peidiwch byth â darllen mwy o gofnod nag sydd ei angen.</translation>
    </message>
    <message>
        <source>In an emergency: 999. For urgent advice that is no emergency: 111.</source>
        <translation>Mewn argyfwng: 999. Am gyngor brys nad yw&apos;n argyfwng: 111.</translation>
    </message>
    <message>
        <source>To complain: the organisation named on the plan, then the Health Service Ombudsman. The leaflet on rights says how.</source>
        <translation>I gwyno: y sefydliad a enwir ar y cynllun, yna Ombwdsmon y Gwasanaeth Iechyd. Mae&apos;r daflen ar hawliau yn dweud sut.</translation>
    </message>
    <message>
        <source>Talk to the safeguarding lead or the counter-fraud specialist of your organisation, as your local policy says. Do so before you tell anybody else.</source>
        <translation>Siaradwch ag arweinydd diogelu neu arbenigwr gwrth-dwyll eich sefydliad, fel y dywed eich polisi lleol. Gwnewch hynny cyn dweud wrth neb arall.</translation>
    </message>
    <message>
        <source>If somebody is in danger now, ring 999.</source>
        <translation>Os yw rhywun mewn perygl nawr, ffoniwch 999.</translation>
    </message>
    <message>
        <source>Doorstep is for agreeing personal health budget plans at the patient&apos;s home, without a connection.</source>
        <translation>Mae Doorstep ar gyfer cytuno ar gynlluniau cyllideb iechyd personol yng nghartref y claf, heb gysylltiad.</translation>
    </message>
    <message>
        <source>It records and checks. It does not diagnose, and decides nothing about care. It is not legal advice: the instrument named as a rule&apos;s source is what counts.</source>
        <translation>Mae&apos;n cofnodi ac yn gwirio. Nid yw&apos;n rhoi diagnosis, ac nid yw&apos;n penderfynu dim am ofal. Nid cyngor cyfreithiol ydyw: yr offeryn a enwir fel ffynhonnell rheol sy&apos;n cyfrif.</translation>
    </message>
    <message>
        <source>Everything on the tablet is encrypted with a key that only your passphrase, PIN or recovery code opens. It is sent to your organisation&apos;s office and to nobody else.</source>
        <translation>Mae popeth ar y dabled wedi&apos;i amgryptio ag allwedd na all ond eich cyfrinymadrodd, eich PIN neu&apos;ch cod adfer ei hagor. Caiff ei anfon i swyddfa eich sefydliad ac at neb arall.</translation>
    </message>
    <message>
        <source>PDF files you save are not encrypted. Give them to the person and remove them.</source>
        <translation>Nid yw ffeiliau PDF a gadwch wedi&apos;u hamgryptio. Rhowch nhw i&apos;r person a&apos;u tynnu.</translation>
    </message>
    <message>
        <source>Doorstep: Apache License, version 2.0.</source>
        <translation>Doorstep: Trwydded Apache, fersiwn 2.0.</translation>
    </message>
    <message>
        <source>Qt: GNU Lesser General Public License, version 3. libsodium: ISC licence. SQLite: public domain. SQLiteCpp: MIT licence.</source>
        <translation>Qt: Trwydded Gyhoeddus Gyffredinol Lai GNU, fersiwn 3. libsodium: trwydded ISC. SQLite: parth cyhoeddus. SQLiteCpp: trwydded MIT.</translation>
    </message>
    <message>
        <source>Boost: Boost Software License. SOCI: Boost Software License. CLI11: BSD 3-clause licence. spdlog: MIT licence. libpng: PNG licence. libqrencode: GNU Lesser General Public License, version 2.1.</source>
        <translation>Boost: Trwydded Meddalwedd Boost. SOCI: Trwydded Meddalwedd Boost. CLI11: trwydded BSD 3 chymal. spdlog: trwydded MIT. libpng: trwydded PNG. libqrencode: Trwydded Gyhoeddus Gyffredinol Lai GNU, fersiwn 2.1.</translation>
    </message>
    <message>
        <source>Liberation fonts: SIL Open Font License. The full texts are in the folder of licences of the system.</source>
        <translation>Ffontiau Liberation: Trwydded Ffont Agored SIL. Mae&apos;r testunau llawn yn ffolder trwyddedau&apos;r system.</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Sgriniau</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Claf</translation>
    </message>
    <message>
        <source>Build the plan</source>
        <translation>Llunio&apos;r cynllun</translation>
    </message>
    <message>
        <source>Needs and outcomes</source>
        <translation>Anghenion a chanlyniadau</translation>
    </message>
    <message>
        <source>Support and spending</source>
        <translation>Cymorth a gwario</translation>
    </message>
    <message>
        <source>A line of the plan</source>
        <translation>Llinell o&apos;r cynllun</translation>
    </message>
    <message>
        <source>How the money is managed and paid</source>
        <translation>Sut caiff yr arian ei reoli a&apos;i dalu</translation>
    </message>
    <message>
        <source>Risks and if things go wrong</source>
        <translation>Risgiau ac os aiff pethau o chwith</translation>
    </message>
    <message>
        <source>Review, notice and coordinator</source>
        <translation>Adolygiad, rhybudd a chydlynydd</translation>
    </message>
    <message>
        <source>Check the plan</source>
        <translation>Gwirio&apos;r cynllun</translation>
    </message>
    <message>
        <source>Read and agree</source>
        <translation>Darllen a chytuno</translation>
    </message>
    <message>
        <source>Agreed and decided</source>
        <translation>Cytunwyd a phenderfynwyd</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Pryniannau</translation>
    </message>
    <message>
        <source>Record a purchase</source>
        <translation>Cofnodi pryniant</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Cydamseru</translation>
    </message>
    <message>
        <source>Passphrase and PIN</source>
        <translation>Cyfrinymadrodd a PIN</translation>
    </message>
    <message>
        <source>Leaflets</source>
        <translation>Taflenni</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Getting back in</source>
        <translation>Mynd yn ôl i mewn</translation>
    </message>
    <message>
        <source>I have forgotten my passphrase</source>
        <translation>Rwyf wedi anghofio fy nghyfrinymadrodd</translation>
    </message>
    <message>
        <source>The tablet says its records are damaged</source>
        <translation>Mae&apos;r dabled yn dweud bod ei chofnodion wedi&apos;u difrodi</translation>
    </message>
    <message>
        <source>A tablet is lost or stolen</source>
        <translation>Mae tabled ar goll neu wedi&apos;i dwyn</translation>
    </message>
    <message>
        <source>My work does not reach the office</source>
        <translation>Nid yw fy ngwaith yn cyrraedd y swyddfa</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Cysylltiadau</translation>
    </message>
    <message>
        <source>Who to ring</source>
        <translation>Pwy i&apos;w ffonio</translation>
    </message>
    <message>
        <source>Numbers for patients</source>
        <translation>Rhifau i gleifion</translation>
    </message>
    <message>
        <source>I am worried about abuse or fraud</source>
        <translation>Rwy&apos;n poeni am gam-drin neu dwyll</translation>
    </message>
    <message>
        <source>About Doorstep</source>
        <translation>Am Doorstep</translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation>Beth sy&apos;n cael ei gadw, ac ymhle</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Trwyddedau</translation>
    </message>
    <message>
        <source>Each section says whether it is completed, in progress or not yet started, and how many things the rules still ask for.</source>
        <translation>Mae pob adran yn dweud a yw wedi&apos;i chwblhau, ar y gweill neu heb ei dechrau eto, a faint o bethau y mae&apos;r rheolau&apos;n dal i ofyn amdanynt.</translation>
    </message>
    <message>
        <source>What is most important to the person, who matters to them, and how to support them, in their own words.</source>
        <translation>Beth sydd bwysicaf i&apos;r person, pwy sy&apos;n bwysig iddo, a sut i&apos;w gefnogi, yn ei eiriau ei hun.</translation>
    </message>
    <message>
        <source>Strengths are what the person can do and who stands by them. A plan that builds on them works better.</source>
        <translation>Cryfderau yw&apos;r hyn y gall y person ei wneud a phwy sy&apos;n gefn iddo. Mae cynllun sy&apos;n adeiladu arnynt yn gweithio&apos;n well.</translation>
    </message>
    <message>
        <source>Ask, record, flag, share and meet: that is the Accessible Information Standard.</source>
        <translation>Gofyn, cofnodi, tynnu sylw, rhannu a diwallu: dyna&apos;r Safon Gwybodaeth Hygyrch.</translation>
    </message>
    <message>
        <source>Record what the person needs to read, hear or say things, in which form they want their copy, and whether others may be told.</source>
        <translation>Cofnodwch beth sydd ei angen ar y person i ddarllen, clywed neu ddweud pethau, ar ba ffurf y mae am gael ei gopi, ac a gaiff eraill wybod.</translation>
    </message>
    <message>
        <source>Three different people. A representative decides for a child, or for a person who cannot decide. A nominee receives the money because the person chose them. A third-party organisation holds a third-party budget.</source>
        <translation>Tri pherson gwahanol. Mae cynrychiolydd yn penderfynu dros blentyn, neu dros berson na all benderfynu. Mae enwebai&apos;n derbyn yr arian am fod y person wedi ei ddewis. Mae sefydliad trydydd parti yn dal cyllideb trydydd parti.</translation>
    </message>
    <message>
        <source>Each has consents of their own. Record who agreed, when, and which paper you saw.</source>
        <translation>Mae gan bob un ei gydsyniadau ei hun. Cofnodwch pwy gytunodd, pryd, a pha bapur a welsoch.</translation>
    </message>
    <message>
        <source>Ending one is a date and a reason. The name stays on the record.</source>
        <translation>Dyddiad a rheswm yw dod ag un i ben. Mae&apos;r enw&apos;n aros ar y cofnod.</translation>
    </message>
    <message>
        <source>The law names five: health, the kind of treatment, employing staff, a provider with no proper way to complain, and a provider without enough insurance.</source>
        <translation>Mae&apos;r gyfraith yn enwi pump: iechyd, y math o driniaeth, cyflogi staff, darparwr heb ffordd iawn o gwyno, a darparwr heb ddigon o yswiriant.</translation>
    </message>
    <message>
        <source>Answer each: applies, does not apply, or talked about. Where one applies, write the procedure and who agreed to it.</source>
        <translation>Atebwch bob un: yn berthnasol, ddim yn berthnasol, neu wedi&apos;i drafod. Lle mae un yn berthnasol, ysgrifennwch y weithdrefn a phwy gytunodd iddi.</translation>
    </message>
    <message>
        <source>Which training is needed and who gives it; staff who do tasks of a nurse need it.</source>
        <translation>Pa hyfforddiant sydd ei angen a phwy sy&apos;n ei roi; mae ei angen ar staff sy&apos;n gwneud tasgau nyrs.</translation>
    </message>
    <message>
        <source>Which help was offered, and whether it was accepted. Who looks at the money, and how often.</source>
        <translation>Pa help a gynigiwyd, ac a gafodd ei dderbyn. Pwy sy&apos;n edrych ar yr arian, a pha mor aml.</translation>
    </message>
    <message>
        <source>Needing help is never a reason to refuse a direct payment.</source>
        <translation>Nid yw angen help byth yn rheswm dros wrthod taliad uniongyrchol.</translation>
    </message>
    <message>
        <source>Who gets a copy of the plan, in which form, and how it reaches them.</source>
        <translation>Pwy sy&apos;n cael copi o&apos;r cynllun, ar ba ffurf, a sut mae&apos;n eu cyrraedd.</translation>
    </message>
    <message>
        <source>The person&apos;s own copy follows the form chosen under communication needs.</source>
        <translation>Mae copi&apos;r person ei hun yn dilyn y ffurf a ddewiswyd o dan anghenion cyfathrebu.</translation>
    </message>
    <message>
        <source>About me and strengths</source>
        <translation>Amdanaf i a chryfderau</translation>
    </message>
    <message>
        <source>Communication needs</source>
        <translation>Anghenion cyfathrebu</translation>
    </message>
    <message>
        <source>People who act for the patient</source>
        <translation>Pobl sy&apos;n gweithredu dros y claf</translation>
    </message>
    <message>
        <source>The five kinds of risk</source>
        <translation>Y pum math o risg</translation>
    </message>
    <message>
        <source>Training, support and monitoring</source>
        <translation>Hyfforddiant, cymorth a monitro</translation>
    </message>
    <message>
        <source>Copies and formats</source>
        <translation>Copïau a fformatau</translation>
    </message>
    <message>
        <source>It runs by itself. You can pause it, or keep it to Wi-Fi. The button always works.</source>
        <translation>Mae&apos;n rhedeg ar ei ben ei hun. Cewch ei oedi, neu ei gadw i Wi-Fi. Mae&apos;r botwm bob amser yn gweithio.</translation>
    </message>
    <message>
        <source>After many days without the office the tablet closes until it reaches the office, or until the office reads out the recovery code. Nothing is lost.</source>
        <translation>Ar ôl dyddiau lawer heb y swyddfa mae&apos;r dabled yn cau nes iddi gyrraedd y swyddfa, neu nes i&apos;r swyddfa ddarllen y cod adfer. Nid oes dim yn cael ei golli.</translation>
    </message>
    <message>
        <source>Every review that is due within 12 months, overdue ones first.</source>
        <translation>Pob adolygiad sy&apos;n ddyledus o fewn 12 mis, y rhai hwyr yn gyntaf.</translation>
    </message>
    <message>
        <source>The first review is within 3 months of the first payment. After that at most 12 months lie between two reviews.</source>
        <translation>Mae&apos;r adolygiad cyntaf o fewn 3 mis i&apos;r taliad cyntaf. Ar ôl hynny mae 12 mis ar y mwyaf rhwng dau adolygiad.</translation>
    </message>
    <message>
        <source>A review answers four questions, says how each outcome is going and sets the date of the next one. What you fill in is kept until you record it.</source>
        <translation>Mae adolygiad yn ateb pedwar cwestiwn, yn dweud sut mae pob canlyniad yn mynd ac yn gosod dyddiad yr un nesaf. Caiff yr hyn a lenwch ei gadw nes i chi ei gofnodi.</translation>
    </message>
    <message>
        <source>When the plan is to change, its draft is the next version. What was agreed stays in force until the office has decided on the new one.</source>
        <translation>Pan fydd y cynllun i newid, ei ddrafft yw&apos;r fersiwn nesaf. Mae&apos;r hyn y cytunwyd arno yn aros mewn grym nes bod y swyddfa wedi penderfynu ar yr un newydd.</translation>
    </message>
    <message>
        <source>A purchase is never changed or removed. What is taken back is recorded beside it, with the reason, and the money counts as left again.</source>
        <translation>Ni chaiff pryniant byth ei newid na&apos;i ddileu. Caiff yr hyn a dynnir yn ôl ei gofnodi wrth ei ochr, gyda&apos;r rheswm, ac mae&apos;r arian yn cyfrif fel arian sydd ar ôl eto.</translation>
    </message>
    <message>
        <source>Take back all of it or a part, at most what is left of it.</source>
        <translation>Tynnwch y cyfan neu ran ohono yn ôl, dim mwy na&apos;r hyn sydd ar ôl ohono.</translation>
    </message>
    <message>
        <source>Entered with a mistake? Take it back and record it again.</source>
        <translation>Wedi&apos;i gofnodi â chamgymeriad? Tynnwch ef yn ôl a&apos;i gofnodi eto.</translation>
    </message>
    <message>
        <source>Two people wrote in the same field without knowing of each other. Both versions are kept until somebody chooses.</source>
        <translation>Ysgrifennodd dau berson yn yr un maes heb wybod am ei gilydd. Cedwir y ddwy fersiwn nes i rywun ddewis.</translation>
    </message>
    <message>
        <source>Words on yellow, underlined, are only in that version. Times are those of the office; what a tablet says stands beside them when it differs.</source>
        <translation>Dim ond yn y fersiwn honno y mae&apos;r geiriau ar felyn sydd wedi&apos;u tanlinellu. Amserau&apos;r swyddfa yw&apos;r amserau; mae&apos;r hyn a ddywed tabled wrth eu hochr pan fydd yn wahanol.</translation>
    </message>
    <message>
        <source>Keep one of them, or write the text together. Until then the plan cannot be agreed.</source>
        <translation>Cadwch un ohonynt, neu ysgrifennwch un testun o&apos;r ddwy. Tan hynny ni ellir cytuno ar y cynllun.</translation>
    </message>
    <message>
        <source>Several people can use one tablet, each with a vault and a passphrase of their own. Choose who you are on the unlock screen.</source>
        <translation>Gall sawl person ddefnyddio un dabled, pob un â&apos;i gell a&apos;i gyfrinymadrodd ei hun. Dewiswch pwy ydych chi ar y sgrin ddatgloi.</translation>
    </message>
    <message>
        <source>Before you log out the tablet says how much of your work is not yet at the office, and of which kinds. It stays, sealed: nobody else can read or count it.</source>
        <translation>Cyn i chi allgofnodi mae&apos;r dabled yn dweud faint o&apos;ch gwaith sydd heb gyrraedd y swyddfa eto, ac o ba fathau. Mae&apos;n aros, wedi&apos;i selio: ni all neb arall ei ddarllen na&apos;i gyfrif.</translation>
    </message>
    <message>
        <source>It is sent at the next connection after you have unlocked the tablet yourself.</source>
        <translation>Caiff ei anfon ar y cysylltiad nesaf ar ôl i chi ddatgloi&apos;r dabled eich hun.</translation>
    </message>
    <message>
        <source>Before you go: what the visit needs without a signal, and whether it is on this tablet.</source>
        <translation>Cyn i chi fynd: beth sydd ei angen ar yr ymweliad heb signal, ac a yw ar y dabled hon.</translation>
    </message>
    <message>
        <source>At the door: ask for three identifiers and let the person say them. A name alone, or an NHS number alone, is never enough.</source>
        <translation>Wrth y drws: gofynnwch am dri manylyn adnabod a gadewch i&apos;r person eu dweud. Nid yw enw yn unig, na rhif GIG yn unig, byth yn ddigon.</translation>
    </message>
    <message>
        <source>That you did it today is kept on this tablet until tomorrow.</source>
        <translation>Cedwir ar y dabled hon tan yfory eich bod wedi gwneud hynny heddiw.</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
    <message>
        <source>Take a purchase back</source>
        <translation>Tynnu pryniant yn ôl</translation>
    </message>
    <message>
        <source>Two versions of a field</source>
        <translation>Dwy fersiwn o faes</translation>
    </message>
    <message>
        <source>Log out or change user</source>
        <translation>Allgofnodi neu newid defnyddiwr</translation>
    </message>
    <message>
        <source>Start of the visit</source>
        <translation>Dechrau&apos;r ymweliad</translation>
    </message>
    <message>
        <source>Your name for the unlock screen is changed here too.</source>
        <translation>Mae eich enw ar gyfer y sgrin ddatgloi yn cael ei newid yma hefyd.</translation>
    </message>
    <message>
        <source>When the clock of the tablet was wrong, it says by how much. Nothing is lost by it.</source>
        <translation>Pan oedd cloc y dabled yn anghywir, mae&apos;n dweud o faint. Does dim yn cael ei golli oherwydd hynny.</translation>
    </message>
    <message>
        <source>Who may have it, and the account</source>
        <translation>Pwy all ei gael, a&apos;r cyfrif</translation>
    </message>
    <message>
        <source>Why this organisation is responsible, and when you went through the criteria of the scheme.</source>
        <translation>Pam mai&apos;r sefydliad hwn sy&apos;n gyfrifol, a phryd yr aethoch drwy feini prawf y cynllun peilot.</translation>
    </message>
    <message>
        <source>Whether a direct payment suits the person, and who was asked. Needing help is no reason against it.</source>
        <translation>A yw taliad uniongyrchol yn addas i&apos;r person, ac i bwy y gofynnwyd. Nid yw bod angen cymorth yn rheswm yn ei erbyn.</translation>
    </message>
    <message>
        <source>Which kind of account it is, who may use it, and how often statements are sent in. Account numbers stay at the office.</source>
        <translation>Pa fath o gyfrif ydyw, pwy gaiff ei ddefnyddio, a pha mor aml yr anfonir datganiadau i mewn. Mae rhifau cyfrif yn aros yn y swyddfa.</translation>
    </message>
    <message>
        <source>Where the tablet has a camera, “Take a picture” opens it, page after page. A picture is sealed on this tablet when you use it and is in no gallery. The camera is on only while you see what it sees.</source>
        <translation>Lle mae gan y dabled gamera, mae “Tynnu llun” yn ei agor, tudalen ar ôl tudalen. Caiff llun ei selio ar y dabled hon pan fyddwch yn ei ddefnyddio ac nid yw mewn unrhyw oriel. Dim ond tra byddwch yn gweld yr hyn y mae&apos;n ei weld y mae&apos;r camera ymlaen.</translation>
    </message>
    <message>
        <source>Without “Take a picture” there is no camera, or this installation has none of its parts: choose a picture from a file.</source>
        <translation>Heb “Tynnu llun” nid oes camera, neu nid oes gan y gosodiad hwn ei rannau: dewiswch lun o ffeil.</translation>
    </message>
    <message>
        <source>Remove can be undone until you leave the page, also after the tablet was locked: the note under the list names what was removed.</source>
        <translation>Gellir dadwneud Tynnu nes i chi adael y dudalen, hefyd ar ôl i’r dabled gael ei chloi: mae’r nodyn o dan y rhestr yn enwi’r hyn a dynnwyd.</translation>
    </message>
    <message>
        <source>A line that was removed comes back with Undo, with its purchases, until you leave the page.</source>
        <translation>Mae llinell a dynnwyd yn dod yn ôl gyda Dadwneud, gyda’i phryniannau, nes i chi adael y dudalen.</translation>
    </message>
    <message>
        <source>A purchase dated before the plan starts is recorded too, and asks whether the date is right.</source>
        <translation>Cofnodir pryniant â dyddiad cyn i’r cynllun ddechrau hefyd, gan ofyn a yw’r dyddiad yn gywir.</translation>
    </message>
    <message>
        <source>Leave a copy behind: standard or easy read, to save or to print. Easy read is chosen for who asks for it.</source>
        <translation>Gadewch gopi: safonol neu hawdd ei ddeall, i’w gadw neu i’w argraffu. Dewisir hawdd ei ddeall i’r sawl sy’n gofyn amdano.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Leaflets for patients and families</source>
        <translation>Taflenni i gleifion a theuluoedd</translation>
    </message>
    <message>
        <source>Doorstep in four pages</source>
        <translation>Doorstep mewn pedair tudalen</translation>
    </message>
    <message>
        <source>Text size, contrast and language</source>
        <translation>Maint testun, cyferbyniad ac iaith</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chwilio&apos;r cymorth</translation>
    </message>
    <message>
        <source>A word, a screen or a rule, like receipt or R-34</source>
        <translation>Gair, sgrin neu reol, fel receipt neu R-34</translation>
    </message>
    <message>
        <source>Hide the rules</source>
        <translation>Cuddio&apos;r rheolau</translation>
    </message>
    <message>
        <source>Show all rules</source>
        <translation>Dangos yr holl reolau</translation>
    </message>
</context>
<context>
    <name>HelpTopicPage</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
</context>
<context>
    <name>HelpViewModel</name>
    <message>
        <source>Nothing about that. Try another word.</source>
        <translation>Dim am hynny. Rhowch gynnig ar air arall.</translation>
    </message>
    <message>
        <source>1 topic</source>
        <translation>1 pwnc</translation>
    </message>
    <message>
        <source>%1 topics</source>
        <translation>%1 pwnc</translation>
    </message>
</context>
<context>
    <name>LeafletPage</name>
    <message>
        <source>Leaflets</source>
        <translation>Taflenni</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Safonol</translation>
    </message>
    <message>
        <source>Easy read</source>
        <translation>Hawdd ei ddeall</translation>
    </message>
    <message>
        <source>Next leaflet</source>
        <translation>Y daflen nesaf</translation>
    </message>
</context>
<context>
    <name>Leaflets</name>
    <message>
        <source>Personal health budgets: a leaflet of the NHS</source>
        <translation>Cyllidebau iechyd personol: taflen gan y GIG</translation>
    </message>
    <message>
        <source>A personal health budget is an amount of NHS money for your health and wellbeing. You plan with us how it is used.</source>
        <translation>Swm o arian y GIG ar gyfer eich iechyd a&apos;ch lles yw cyllideb iechyd personol. Rydych yn cynllunio gyda ni sut caiff ei ddefnyddio.</translation>
    </message>
    <message>
        <source>It is not new money. It is NHS money that would have paid for your care anyway. You have more say in it.</source>
        <translation>Nid arian newydd ydyw. Arian y GIG ydyw a fyddai wedi talu am eich gofal beth bynnag. Mae gennych fwy o lais ynddo.</translation>
    </message>
    <message>
        <source>You and your care coordinator talk about your health and what you want to achieve.</source>
        <translation>Rydych chi a&apos;ch cydlynydd gofal yn siarad am eich iechyd a&apos;r hyn rydych am ei gyflawni.</translation>
    </message>
    <message>
        <source>We tell you how much money there is before you start to plan.</source>
        <translation>Rydym yn dweud wrthych faint o arian sydd cyn i chi ddechrau cynllunio.</translation>
    </message>
    <message>
        <source>You write a care plan together. It says what you need and what you will buy.</source>
        <translation>Rydych yn ysgrifennu cynllun gofal gyda&apos;ch gilydd. Mae&apos;n dweud beth sydd ei angen arnoch a beth y byddwch yn ei brynu.</translation>
    </message>
    <message>
        <source>We also talk about what could go wrong, and agree what to do.</source>
        <translation>Rydym hefyd yn siarad am yr hyn a allai fynd o chwith, ac yn cytuno beth i&apos;w wneud.</translation>
    </message>
    <message>
        <source>The NHS looks at the plan and tells you its decision, with reasons.</source>
        <translation>Mae&apos;r GIG yn edrych ar y cynllun ac yn dweud ei benderfyniad wrthych, gyda rhesymau.</translation>
    </message>
    <message>
        <source>We look at the plan again with you within 3 months of the first payment. After that we do so at least once a year.</source>
        <translation>Rydym yn edrych ar y cynllun eto gyda chi o fewn 3 mis i&apos;r taliad cyntaf. Ar ôl hynny rydym yn gwneud hynny o leiaf unwaith y flwyddyn.</translation>
    </message>
    <message>
        <source>You have one care coordinator. Ask your care coordinator anything, as often as you like.</source>
        <translation>Mae gennych un cydlynydd gofal. Gofynnwch unrhyw beth i&apos;ch cydlynydd gofal, mor aml ag y dymunwch.</translation>
    </message>
    <message>
        <source>You can have someone to speak up for you. You can have help to find and buy support.</source>
        <translation>Cewch gael rhywun i siarad drosoch. Cewch gael help i ddod o hyd i gymorth a&apos;i brynu.</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Sut mae&apos;n gweithio</translation>
    </message>
    <message>
        <source>Who helps you</source>
        <translation>Pwy sy&apos;n eich helpu</translation>
    </message>
    <message>
        <source>A personal health budget is NHS money. It is money for your health.</source>
        <translation>Arian y GIG yw cyllideb iechyd personol. Arian ar gyfer eich iechyd ydyw.</translation>
    </message>
    <message>
        <source>You help to decide how the money is used.</source>
        <translation>Rydych yn helpu i benderfynu sut caiff yr arian ei ddefnyddio.</translation>
    </message>
    <message>
        <source>It is not extra money. It is money the NHS would spend on your care.</source>
        <translation>Nid arian ychwanegol ydyw. Arian y byddai&apos;r GIG yn ei wario ar eich gofal ydyw.</translation>
    </message>
    <message>
        <source>You have a care coordinator. Your care coordinator helps you.</source>
        <translation>Mae gennych gydlynydd gofal. Mae eich cydlynydd gofal yn eich helpu.</translation>
    </message>
    <message>
        <source>You make a plan together. The plan is called a care plan.</source>
        <translation>Rydych yn gwneud cynllun gyda&apos;ch gilydd. Enw&apos;r cynllun yw cynllun gofal.</translation>
    </message>
    <message>
        <source>The plan says what you need. It says what you want to do.</source>
        <translation>Mae&apos;r cynllun yn dweud beth sydd ei angen arnoch. Mae&apos;n dweud beth rydych am ei wneud.</translation>
    </message>
    <message>
        <source>The plan says what you will buy.</source>
        <translation>Mae&apos;r cynllun yn dweud beth y byddwch yn ei brynu.</translation>
    </message>
    <message>
        <source>You talk about what could go wrong. You agree what to do.</source>
        <translation>Rydych yn siarad am yr hyn a allai fynd o chwith. Rydych yn cytuno beth i&apos;w wneud.</translation>
    </message>
    <message>
        <source>The NHS reads the plan. We tell you yes or no, and why.</source>
        <translation>Mae&apos;r GIG yn darllen y cynllun. Rydym yn dweud ie neu na wrthych, a pham.</translation>
    </message>
    <message>
        <source>We look at the plan again within 3 months. Then we do so every year.</source>
        <translation>Rydym yn edrych ar y cynllun eto o fewn 3 mis. Yna rydym yn gwneud hynny bob blwyddyn.</translation>
    </message>
    <message>
        <source>Someone can speak up for you. Tell us if you want that.</source>
        <translation>Gall rhywun siarad drosoch. Dywedwch wrthym os ydych am gael hynny.</translation>
    </message>
    <message>
        <source>Nobody has to have a personal health budget. It is up to you.</source>
        <translation>Nid oes rhaid i neb gael cyllideb iechyd personol. Chi sydd i benderfynu.</translation>
    </message>
    <message>
        <source>If you say no, you still get NHS care. It will not count against you.</source>
        <translation>Os dywedwch na, rydych yn dal i gael gofal y GIG. Ni fydd yn cyfrif yn eich erbyn.</translation>
    </message>
    <message>
        <source>say yes, say no, or take time to think.</source>
        <translation>dweud ie, dweud na, neu gymryd amser i feddwl.</translation>
    </message>
    <message>
        <source>ask for more information before you decide.</source>
        <translation>gofyn am ragor o wybodaeth cyn penderfynu.</translation>
    </message>
    <message>
        <source>start with a small part of your care.</source>
        <translation>dechrau â rhan fach o&apos;ch gofal.</translation>
    </message>
    <message>
        <source>change your mind at any time. You do not have to say why.</source>
        <translation>newid eich meddwl ar unrhyw adeg. Nid oes rhaid i chi ddweud pam.</translation>
    </message>
    <message>
        <source>ask for a personal health budget again later.</source>
        <translation>gofyn am gyllideb iechyd personol eto yn nes ymlaen.</translation>
    </message>
    <message>
        <source>Tell your care coordinator that you want to stop. The NHS goes on caring for you in another way.</source>
        <translation>Dywedwch wrth eich cydlynydd gofal eich bod am roi&apos;r gorau iddi. Mae&apos;r GIG yn parhau i ofalu amdanoch mewn ffordd arall.</translation>
    </message>
    <message>
        <source>We may need to sort out money that is left, or staff you employ. Your care coordinator helps you with this.</source>
        <translation>Efallai y bydd angen i ni roi trefn ar arian sydd ar ôl, neu ar staff rydych yn eu cyflogi. Mae eich cydlynydd gofal yn eich helpu gyda hyn.</translation>
    </message>
    <message>
        <source>A parent, or someone with the legal power to decide, can agree for you. They must do what is best for you.</source>
        <translation>Gall rhiant, neu rywun sydd â&apos;r pŵer cyfreithiol i benderfynu, gytuno drosoch. Rhaid iddynt wneud yr hyn sydd orau i chi.</translation>
    </message>
    <message>
        <source>A child under 16 always has somebody to agree for them.</source>
        <translation>Mae gan blentyn o dan 16 oed bob amser rywun i gytuno drosto.</translation>
    </message>
    <message>
        <source>You can</source>
        <translation>Cewch</translation>
    </message>
    <message>
        <source>If you stop</source>
        <translation>Os rhowch y gorau iddi</translation>
    </message>
    <message>
        <source>If someone decides for you</source>
        <translation>Os yw rhywun yn penderfynu drosoch</translation>
    </message>
    <message>
        <source>A personal health budget is your choice.</source>
        <translation>Eich dewis chi yw cyllideb iechyd personol.</translation>
    </message>
    <message>
        <source>You can say yes.</source>
        <translation>Cewch ddweud ie.</translation>
    </message>
    <message>
        <source>You can say no. You still get NHS care.</source>
        <translation>Cewch ddweud na. Rydych yn dal i gael gofal y GIG.</translation>
    </message>
    <message>
        <source>You can take time to think. You can ask questions.</source>
        <translation>Cewch gymryd amser i feddwl. Cewch ofyn cwestiynau.</translation>
    </message>
    <message>
        <source>You can change your mind at any time.</source>
        <translation>Cewch newid eich meddwl ar unrhyw adeg.</translation>
    </message>
    <message>
        <source>You do not have to tell us why.</source>
        <translation>Nid oes rhaid i chi ddweud pam wrthym.</translation>
    </message>
    <message>
        <source>If you stop, the NHS still cares for you.</source>
        <translation>Os rhowch y gorau iddi, mae&apos;r GIG yn dal i ofalu amdanoch.</translation>
    </message>
    <message>
        <source>You can ask again later.</source>
        <translation>Cewch ofyn eto yn nes ymlaen.</translation>
    </message>
    <message>
        <source>Sometimes another person can decide for you. They must do what is best for you.</source>
        <translation>Weithiau gall person arall benderfynu drosoch. Rhaid iddo wneud yr hyn sydd orau i chi.</translation>
    </message>
    <message>
        <source>Personal health budgets in the NHS follow six key principles. This is what they mean for you.</source>
        <translation>Mae cyllidebau iechyd personol yn y GIG yn dilyn chwe egwyddor allweddol. Dyma beth maent yn ei olygu i chi.</translation>
    </message>
    <message>
        <source>A personal health budget keeps to NHS values. Your care depends on your need and not on your money.</source>
        <translation>Mae cyllideb iechyd personol yn cadw at werthoedd y GIG. Mae eich gofal yn dibynnu ar eich angen ac nid ar eich arian.</translation>
    </message>
    <message>
        <source>You are not asked to top up the money for care that you need.</source>
        <translation>Ni ofynnir i chi ychwanegu at yr arian am ofal sydd ei angen arnoch.</translation>
    </message>
    <message>
        <source>What you buy must be safe and must help your health. We talk about risks before anything is bought.</source>
        <translation>Rhaid i&apos;r hyn a brynwch fod yn ddiogel a rhaid iddo helpu eich iechyd. Rydym yn siarad am risgiau cyn i ddim gael ei brynu.</translation>
    </message>
    <message>
        <source>A personal health budget should make things fairer, not less fair.</source>
        <translation>Dylai cyllideb iechyd personol wneud pethau&apos;n decach, nid yn llai teg.</translation>
    </message>
    <message>
        <source>We give you help if you need it to have an equal chance. Tell us what gets in your way.</source>
        <translation>Rydym yn rhoi help i chi os oes ei angen arnoch i gael cyfle cyfartal. Dywedwch wrthym beth sy&apos;n rhwystr i chi.</translation>
    </message>
    <message>
        <source>Nobody has to take a personal health budget. You decide.</source>
        <translation>Nid oes rhaid i neb gymryd cyllideb iechyd personol. Chi sy&apos;n penderfynu.</translation>
    </message>
    <message>
        <source>Decisions are made as close to you as possible. You know your life best.</source>
        <translation>Gwneir penderfyniadau mor agos atoch â phosibl. Chi sy&apos;n adnabod eich bywyd orau.</translation>
    </message>
    <message>
        <source>You, your family, your carers and the NHS plan as partners.</source>
        <translation>Rydych chi, eich teulu, eich gofalwyr a&apos;r GIG yn cynllunio fel partneriaid.</translation>
    </message>
    <message>
        <source>The NHS stays the NHS</source>
        <translation>Mae&apos;r GIG yn aros yn GIG</translation>
    </message>
    <message>
        <source>Quality comes first</source>
        <translation>Ansawdd sy&apos;n dod gyntaf</translation>
    </message>
    <message>
        <source>Fair for everybody</source>
        <translation>Teg i bawb</translation>
    </message>
    <message>
        <source>It is your choice</source>
        <translation>Eich dewis chi ydyw</translation>
    </message>
    <message>
        <source>Decisions close to you</source>
        <translation>Penderfyniadau yn agos atoch</translation>
    </message>
    <message>
        <source>We work together</source>
        <translation>Rydym yn gweithio gyda&apos;n gilydd</translation>
    </message>
    <message>
        <source>The NHS stays the NHS. Care depends on what you need.</source>
        <translation>Mae&apos;r GIG yn aros yn GIG. Mae gofal yn dibynnu ar yr hyn sydd ei angen arnoch.</translation>
    </message>
    <message>
        <source>You do not have to add your own money.</source>
        <translation>Nid oes rhaid i chi ychwanegu eich arian eich hun.</translation>
    </message>
    <message>
        <source>Quality comes first. What you buy must be safe and must help.</source>
        <translation>Ansawdd sy&apos;n dod gyntaf. Rhaid i&apos;r hyn a brynwch fod yn ddiogel a helpu.</translation>
    </message>
    <message>
        <source>It must be fair for everybody.</source>
        <translation>Rhaid iddi fod yn deg i bawb.</translation>
    </message>
    <message>
        <source>Tell us what gets in your way. We help.</source>
        <translation>Dywedwch wrthym beth sy&apos;n rhwystr i chi. Rydym yn helpu.</translation>
    </message>
    <message>
        <source>It is your choice. You can say no.</source>
        <translation>Eich dewis chi ydyw. Cewch ddweud na.</translation>
    </message>
    <message>
        <source>Decisions are made close to you. You know your life best.</source>
        <translation>Gwneir penderfyniadau yn agos atoch. Chi sy&apos;n adnabod eich bywyd orau.</translation>
    </message>
    <message>
        <source>We work together as partners.</source>
        <translation>Rydym yn gweithio gyda&apos;n gilydd fel partneriaid.</translation>
    </message>
    <message>
        <source>There are three ways to hold the money. You can mix them. You can ask to change later.</source>
        <translation>Mae tair ffordd o ddal yr arian. Cewch eu cymysgu. Cewch ofyn am newid yn nes ymlaen.</translation>
    </message>
    <message>
        <source>You know how much there is and agree what it buys. The NHS buys it for you.</source>
        <translation>Rydych yn gwybod faint sydd ac yn cytuno beth mae&apos;n ei brynu. Mae&apos;r GIG yn ei brynu i chi.</translation>
    </message>
    <message>
        <source>You do not handle money or paperwork. Staff may call this a “notional budget”.</source>
        <translation>Nid ydych yn trin arian na gwaith papur. Efallai y bydd staff yn galw hyn yn “gyllideb dybiannol”.</translation>
    </message>
    <message>
        <source>An organisation that is not the NHS holds the money for you. It buys what is in your plan.</source>
        <translation>Mae sefydliad nad yw&apos;n rhan o&apos;r GIG yn dal yr arian i chi. Mae&apos;n prynu&apos;r hyn sydd yn eich cynllun.</translation>
    </message>
    <message>
        <source>It also employs any paid carers and keeps the records. Staff may call this a “third-party budget”.</source>
        <translation>Mae hefyd yn cyflogi unrhyw ofalwyr cyflogedig ac yn cadw&apos;r cofnodion. Efallai y bydd staff yn galw hyn yn “gyllideb trydydd parti”.</translation>
    </message>
    <message>
        <source>The NHS pays the money to you. You buy what is in your plan. Staff call this a “direct payment”.</source>
        <translation>Mae&apos;r GIG yn talu&apos;r arian i chi. Rydych yn prynu&apos;r hyn sydd yn eich cynllun. Mae staff yn galw hyn yn “daliad uniongyrchol”.</translation>
    </message>
    <message>
        <source>The money goes into a separate account. You keep receipts and show them to us.</source>
        <translation>Mae&apos;r arian yn mynd i gyfrif ar wahân. Rydych yn cadw derbynebau ac yn eu dangos i ni.</translation>
    </message>
    <message>
        <source>If you employ someone, you are their employer. We offer you help with pay, tax and insurance.</source>
        <translation>Os ydych yn cyflogi rhywun, chi yw ei gyflogwr. Rydym yn cynnig help i chi gyda chyflog, treth ac yswiriant.</translation>
    </message>
    <message>
        <source>In some areas, direct payments are not offered yet. Your care coordinator can tell you.</source>
        <translation>Mewn rhai ardaloedd, ni chynigir taliadau uniongyrchol eto. Gall eich cydlynydd gofal ddweud wrthych.</translation>
    </message>
    <message>
        <source>You can choose somebody you trust to receive the money for you. That person is called your “nominee”.</source>
        <translation>Cewch ddewis rhywun rydych yn ymddiried ynddo i dderbyn yr arian ar eich rhan. Gelwir y person hwnnw yn “enwebai”.</translation>
    </message>
    <message>
        <source>Someone may have to decide for a child, or for a person who cannot decide. That person is called a “representative”.</source>
        <translation>Efallai y bydd rhaid i rywun benderfynu dros blentyn, neu dros berson na all benderfynu. Gelwir y person hwnnw yn “gynrychiolydd”.</translation>
    </message>
    <message>
        <source>The NHS holds it</source>
        <translation>Y GIG sy&apos;n ei ddal</translation>
    </message>
    <message>
        <source>Another organisation holds it</source>
        <translation>Sefydliad arall sy&apos;n ei ddal</translation>
    </message>
    <message>
        <source>You hold it</source>
        <translation>Chi sy&apos;n ei ddal</translation>
    </message>
    <message>
        <source>Someone can do it for you</source>
        <translation>Gall rhywun ei wneud drosoch</translation>
    </message>
    <message>
        <source>There are 3 ways to hold the money.</source>
        <translation>Mae 3 ffordd o ddal yr arian.</translation>
    </message>
    <message>
        <source>Way 1. The NHS holds the money. The NHS buys for you.</source>
        <translation>Ffordd 1. Mae&apos;r GIG yn dal yr arian. Mae&apos;r GIG yn prynu i chi.</translation>
    </message>
    <message>
        <source>Way 2. Another organisation holds the money. It buys for you.</source>
        <translation>Ffordd 2. Mae sefydliad arall yn dal yr arian. Mae&apos;n prynu i chi.</translation>
    </message>
    <message>
        <source>Way 3. The money is paid to you. You buy what is in your plan.</source>
        <translation>Ffordd 3. Telir yr arian i chi. Rydych yn prynu&apos;r hyn sydd yn eich cynllun.</translation>
    </message>
    <message>
        <source>You can mix the ways. One thing can be way 1 and another way 3.</source>
        <translation>Cewch gymysgu&apos;r ffyrdd. Gall un peth fod yn ffordd 1 ac un arall yn ffordd 3.</translation>
    </message>
    <message>
        <source>You can ask to change the way.</source>
        <translation>Cewch ofyn am newid y ffordd.</translation>
    </message>
    <message>
        <source>Somebody you trust can hold the money for you.</source>
        <translation>Gall rhywun rydych yn ymddiried ynddo ddal yr arian i chi.</translation>
    </message>
    <message>
        <source>If you employ a carer, you are the boss. We help you with that.</source>
        <translation>Os ydych yn cyflogi gofalwr, chi yw&apos;r bòs. Rydym yn eich helpu gyda hynny.</translation>
    </message>
    <message>
        <source>Way 3 is not offered everywhere yet. Ask your care coordinator.</source>
        <translation>Ni chynigir ffordd 3 ym mhobman eto. Gofynnwch i&apos;ch cydlynydd gofal.</translation>
    </message>
    <message>
        <source>What is a personal health budget?</source>
        <translation>Beth yw cyllideb iechyd personol?</translation>
    </message>
    <message>
        <source>Six things that guide us</source>
        <translation>Chwe pheth sy&apos;n ein harwain</translation>
    </message>
    <message>
        <source>Three ways to hold the money</source>
        <translation>Tair ffordd o ddal yr arian</translation>
    </message>
    <message>
        <source>If the money is paid to you, it needs a bank account of its own. The NHS must approve the account first.</source>
        <translation>Os telir yr arian i chi, mae angen cyfrif banc ei hun arno. Rhaid i&apos;r GIG gymeradwyo&apos;r cyfrif yn gyntaf.</translation>
    </message>
    <message>
        <source>It is only for the money of your personal health budget.</source>
        <translation>Dim ond ar gyfer arian eich cyllideb iechyd personol y mae.</translation>
    </message>
    <message>
        <source>Direct payments for social care from the council may go into it too.</source>
        <translation>Caiff taliadau uniongyrchol am ofal cymdeithasol gan y cyngor fynd iddo hefyd.</translation>
    </message>
    <message>
        <source>Your wages, benefits and savings stay in your usual account.</source>
        <translation>Mae eich cyflog, eich budd-daliadau a&apos;ch cynilion yn aros yn eich cyfrif arferol.</translation>
    </message>
    <message>
        <source>Only people that we have agreed with you can use the account. Tell us if that should change.</source>
        <translation>Dim ond pobl rydym wedi cytuno arnynt gyda chi a gaiff ddefnyddio&apos;r cyfrif. Dywedwch wrthym os dylai hynny newid.</translation>
    </message>
    <message>
        <source>Somebody else can run the account for you if you wish.</source>
        <translation>Caiff rhywun arall redeg y cyfrif i chi os dymunwch.</translation>
    </message>
    <message>
        <source>Keep the receipt for everything you buy.</source>
        <translation>Cadwch y dderbynneb am bopeth a brynwch.</translation>
    </message>
    <message>
        <source>Keep the bank statements. We will ask to see them from time to time.</source>
        <translation>Cadwch y cyfriflenni banc. Byddwn yn gofyn i&apos;w gweld o bryd i&apos;w gilydd.</translation>
    </message>
    <message>
        <source>Tell us early if money is left over, or if it is not enough.</source>
        <translation>Dywedwch wrthym yn gynnar os oes arian dros ben, neu os nad yw&apos;n ddigon.</translation>
    </message>
    <message>
        <source>Some people cannot open an account, or do not want one. Then another way to hold the money is there for you.</source>
        <translation>Ni all rhai pobl agor cyfrif, neu nid ydynt am gael un. Yna mae ffordd arall o ddal yr arian i chi.</translation>
    </message>
    <message>
        <source>Ask your care coordinator. You do not lose your personal health budget because of a bank.</source>
        <translation>Gofynnwch i&apos;ch cydlynydd gofal. Nid ydych yn colli eich cyllideb iechyd personol oherwydd banc.</translation>
    </message>
    <message>
        <source>What the account is for</source>
        <translation>Beth yw pwrpas y cyfrif</translation>
    </message>
    <message>
        <source>Who can use it</source>
        <translation>Pwy a gaiff ei ddefnyddio</translation>
    </message>
    <message>
        <source>What you keep</source>
        <translation>Beth rydych yn ei gadw</translation>
    </message>
    <message>
        <source>If an account is hard for you</source>
        <translation>Os yw cyfrif yn anodd i chi</translation>
    </message>
    <message>
        <source>The money needs its own bank account.</source>
        <translation>Mae angen cyfrif banc ei hun ar yr arian.</translation>
    </message>
    <message>
        <source>The NHS must say yes to the account first.</source>
        <translation>Rhaid i&apos;r GIG ddweud ie i&apos;r cyfrif yn gyntaf.</translation>
    </message>
    <message>
        <source>Only money for your plan goes in. Council direct payments can go in too.</source>
        <translation>Dim ond arian ar gyfer eich cynllun sy&apos;n mynd i mewn. Caiff taliadau uniongyrchol y cyngor fynd i mewn hefyd.</translation>
    </message>
    <message>
        <source>Do not put your wages or benefits in it.</source>
        <translation>Peidiwch â rhoi eich cyflog na&apos;ch budd-daliadau ynddo.</translation>
    </message>
    <message>
        <source>Only people we agreed can use the account.</source>
        <translation>Dim ond pobl y cytunwyd arnynt a gaiff ddefnyddio&apos;r cyfrif.</translation>
    </message>
    <message>
        <source>Keep every receipt. Keep the bank letters.</source>
        <translation>Cadwch bob derbynneb. Cadwch y llythyrau banc.</translation>
    </message>
    <message>
        <source>Tell us if there is too much or too little money.</source>
        <translation>Dywedwch wrthym os oes gormod neu rhy ychydig o arian.</translation>
    </message>
    <message>
        <source>Is a bank account hard for you? There are other ways. Ask us.</source>
        <translation>A yw cyfrif banc yn anodd i chi? Mae ffyrdd eraill. Gofynnwch i ni.</translation>
    </message>
    <message>
        <source>anything in your care plan that helps with your health needs.</source>
        <translation>unrhyw beth yn eich cynllun gofal sy&apos;n helpu gyda&apos;ch anghenion iechyd.</translation>
    </message>
    <message>
        <source>paid carers, therapy, courses and classes.</source>
        <translation>gofalwyr cyflogedig, therapi, cyrsiau a dosbarthiadau.</translation>
    </message>
    <message>
        <source>equipment and aids for your home.</source>
        <translation>offer a chymhorthion ar gyfer eich cartref.</translation>
    </message>
    <message>
        <source>things that are less usual, if they help you reach what you want to achieve.</source>
        <translation>pethau llai arferol, os ydynt yn eich helpu i gyrraedd yr hyn rydych am ei gyflawni.</translation>
    </message>
    <message>
        <source>The money must be enough for everything in your plan. If it runs short, tell us. We must then look at the plan again.</source>
        <translation>Rhaid i&apos;r arian fod yn ddigon ar gyfer popeth yn eich cynllun. Os yw&apos;n mynd yn brin, dywedwch wrthym. Yna rhaid i ni edrych ar y cynllun eto.</translation>
    </message>
    <message>
        <source>You may buy extra things with your own money. They are not part of the budget.</source>
        <translation>Cewch brynu pethau ychwanegol â&apos;ch arian eich hun. Nid ydynt yn rhan o&apos;r gyllideb.</translation>
    </message>
    <message>
        <source>alcohol, tobacco or gambling.</source>
        <translation>alcohol, tybaco neu gamblo.</translation>
    </message>
    <message>
        <source>debts.</source>
        <translation>dyledion.</translation>
    </message>
    <message>
        <source>anything against the law.</source>
        <translation>unrhyw beth yn erbyn y gyfraith.</translation>
    </message>
    <message>
        <source>emergency care, operations or care from your family doctor. The NHS gives you these anyway.</source>
        <translation>gofal brys, llawdriniaethau neu ofal gan eich meddyg teulu. Mae&apos;r GIG yn rhoi&apos;r rhain i chi beth bynnag.</translation>
    </message>
    <message>
        <source>medicines, vaccinations or NHS charges such as prescriptions.</source>
        <translation>meddyginiaethau, brechiadau neu daliadau&apos;r GIG fel presgripsiynau.</translation>
    </message>
    <message>
        <source>things that the council or another service must give you.</source>
        <translation>pethau y mae&apos;n rhaid i&apos;r cyngor neu wasanaeth arall eu rhoi i chi.</translation>
    </message>
    <message>
        <source>anything that is not in your plan. Ask first, and we can change the plan.</source>
        <translation>unrhyw beth nad yw yn eich cynllun. Gofynnwch yn gyntaf, a gallwn newid y cynllun.</translation>
    </message>
    <message>
        <source>Usually you cannot pay a close relative or friend who lives with you. There are special cases. Ask your care coordinator.</source>
        <translation>Fel arfer ni chewch dalu perthynas agos neu ffrind sy&apos;n byw gyda chi. Mae achosion arbennig. Gofynnwch i&apos;ch cydlynydd gofal.</translation>
    </message>
    <message>
        <source>Tell us, and keep the receipt. We write down what happened and talk about it.</source>
        <translation>Dywedwch wrthym, a chadwch y dderbynneb. Rydym yn ysgrifennu beth ddigwyddodd ac yn siarad amdano.</translation>
    </message>
    <message>
        <source>Money that was not used for the plan may have to be paid back. We would write to you first, with reasons.</source>
        <translation>Efallai y bydd rhaid talu&apos;n ôl arian na chafodd ei ddefnyddio ar gyfer y cynllun. Byddem yn ysgrifennu atoch yn gyntaf, gyda rhesymau.</translation>
    </message>
    <message>
        <source>It can pay for</source>
        <translation>Gall dalu am</translation>
    </message>
    <message>
        <source>The amount</source>
        <translation>Y swm</translation>
    </message>
    <message>
        <source>It cannot pay for</source>
        <translation>Ni all dalu am</translation>
    </message>
    <message>
        <source>Paying family and friends</source>
        <translation>Talu teulu a ffrindiau</translation>
    </message>
    <message>
        <source>If you bought something else</source>
        <translation>Os prynoch rywbeth arall</translation>
    </message>
    <message>
        <source>The money pays for what is in your plan.</source>
        <translation>Mae&apos;r arian yn talu am yr hyn sydd yn eich cynllun.</translation>
    </message>
    <message>
        <source>It must help with your health.</source>
        <translation>Rhaid iddo helpu gyda&apos;ch iechyd.</translation>
    </message>
    <message>
        <source>It can pay for carers and therapy.</source>
        <translation>Gall dalu am ofalwyr a therapi.</translation>
    </message>
    <message>
        <source>It can pay for equipment.</source>
        <translation>Gall dalu am offer.</translation>
    </message>
    <message>
        <source>The money must be enough. Tell us if it runs short.</source>
        <translation>Rhaid i&apos;r arian fod yn ddigon. Dywedwch wrthym os yw&apos;n mynd yn brin.</translation>
    </message>
    <message>
        <source>It cannot pay for alcohol, tobacco or gambling.</source>
        <translation>Ni all dalu am alcohol, tybaco na gamblo.</translation>
    </message>
    <message>
        <source>It cannot pay debts. It cannot pay for anything against the law.</source>
        <translation>Ni all dalu dyledion. Ni all dalu am ddim sydd yn erbyn y gyfraith.</translation>
    </message>
    <message>
        <source>It does not pay for medicines, your family doctor or emergency care. The NHS does.</source>
        <translation>Nid yw&apos;n talu am feddyginiaethau, eich meddyg teulu na gofal brys. Y GIG sy&apos;n gwneud hynny.</translation>
    </message>
    <message>
        <source>Usually you cannot pay family or friends who live with you.</source>
        <translation>Fel arfer ni chewch dalu teulu neu ffrindiau sy&apos;n byw gyda chi.</translation>
    </message>
    <message>
        <source>Not sure? Ask before you buy.</source>
        <translation>Ddim yn siŵr? Gofynnwch cyn prynu.</translation>
    </message>
    <message>
        <source>Did you buy something else? Tell us. Keep the receipt.</source>
        <translation>A wnaethoch chi brynu rhywbeth arall? Dywedwch wrthym. Cadwch y dderbynneb.</translation>
    </message>
    <message>
        <source>clear information, in a form that you can use.</source>
        <translation>gwybodaeth glir, ar ffurf y gallwch ei defnyddio.</translation>
    </message>
    <message>
        <source>have someone with you and someone to speak up for you.</source>
        <translation>cael rhywun gyda chi a rhywun i siarad drosoch.</translation>
    </message>
    <message>
        <source>know how much money there is and how we worked it out.</source>
        <translation>gwybod faint o arian sydd a sut y gwnaethom ei gyfrifo.</translation>
    </message>
    <message>
        <source>a copy of your plan in the form that suits you.</source>
        <translation>copi o&apos;ch cynllun ar y ffurf sy&apos;n addas i chi.</translation>
    </message>
    <message>
        <source>know what we decided and why, for each thing that you asked for.</source>
        <translation>gwybod beth a benderfynwyd gennym a pham, am bob peth y gofynnoch amdano.</translation>
    </message>
    <message>
        <source>ask for a review of your plan at any time.</source>
        <translation>gofyn am adolygiad o&apos;ch cynllun ar unrhyw adeg.</translation>
    </message>
    <message>
        <source>written notice with reasons before money goes down or stops.</source>
        <translation>rhybudd ysgrifenedig gyda rhesymau cyn i&apos;r arian ostwng neu beidio.</translation>
    </message>
    <message>
        <source>We tell you the reason in plain words. You can ask us to look again.</source>
        <translation>Rydym yn dweud y rheswm wrthych mewn geiriau syml. Cewch ofyn i ni edrych eto.</translation>
    </message>
    <message>
        <source>Tell us anything new that we should know. A letter from a therapist or your family doctor can help.</source>
        <translation>Dywedwch wrthym am unrhyw beth newydd y dylem ei wybod. Gall llythyr gan therapydd neu eich meddyg teulu helpu.</translation>
    </message>
    <message>
        <source>Tell your care coordinator, or write to the address on your plan. We write down when you asked.</source>
        <translation>Dywedwch wrth eich cydlynydd gofal, neu ysgrifennwch i&apos;r cyfeiriad ar eich cynllun. Rydym yn nodi pryd y gofynnoch.</translation>
    </message>
    <message>
        <source>Talk to your care coordinator first, if you can. Most things can be put right quickly.</source>
        <translation>Siaradwch â&apos;ch cydlynydd gofal yn gyntaf, os gallwch. Gellir unioni&apos;r rhan fwyaf o bethau&apos;n gyflym.</translation>
    </message>
    <message>
        <source>You can also make an NHS complaint. Do so within 12 months if you can.</source>
        <translation>Cewch hefyd wneud cwyn i&apos;r GIG. Gwnewch hynny o fewn 12 mis os gallwch.</translation>
    </message>
    <message>
        <source>You should hear within 3 working days that we have your complaint.</source>
        <translation>Dylech glywed o fewn 3 diwrnod gwaith ein bod wedi cael eich cwyn.</translation>
    </message>
    <message>
        <source>If you are still not happy, the Health Service Ombudsman can look at it. The Ombudsman is not part of the NHS.</source>
        <translation>Os ydych yn dal yn anfodlon, gall Ombwdsmon y Gwasanaeth Iechyd edrych ar y mater. Nid yw&apos;r Ombwdsmon yn rhan o&apos;r GIG.</translation>
    </message>
    <message>
        <source>It costs nothing to complain. It does not change the care that you get.</source>
        <translation>Nid yw cwyno&apos;n costio dim. Nid yw&apos;n newid y gofal a gewch.</translation>
    </message>
    <message>
        <source>You have the right to</source>
        <translation>Mae gennych hawl i</translation>
    </message>
    <message>
        <source>If we say no</source>
        <translation>Os dywedwn na</translation>
    </message>
    <message>
        <source>If you are not happy</source>
        <translation>Os ydych yn anfodlon</translation>
    </message>
    <message>
        <source>You can have information in a way you understand.</source>
        <translation>Cewch gael gwybodaeth mewn ffordd rydych yn ei deall.</translation>
    </message>
    <message>
        <source>Someone can be with you. Someone can speak up for you.</source>
        <translation>Caiff rhywun fod gyda chi. Caiff rhywun siarad drosoch.</translation>
    </message>
    <message>
        <source>You can know how much money there is.</source>
        <translation>Cewch wybod faint o arian sydd.</translation>
    </message>
    <message>
        <source>You can have a copy of your plan.</source>
        <translation>Cewch gael copi o&apos;ch cynllun.</translation>
    </message>
    <message>
        <source>We tell you what we decide. We tell you why.</source>
        <translation>Rydym yn dweud wrthych beth rydym yn ei benderfynu. Rydym yn dweud wrthych pam.</translation>
    </message>
    <message>
        <source>You can ask us to look at your plan at any time.</source>
        <translation>Cewch ofyn i ni edrych ar eich cynllun ar unrhyw adeg.</translation>
    </message>
    <message>
        <source>Did we say no? You can ask us to look again.</source>
        <translation>A ddywedon ni na? Cewch ofyn i ni edrych eto.</translation>
    </message>
    <message>
        <source>Tell us anything new. A letter from a therapist can help.</source>
        <translation>Dywedwch wrthym am unrhyw beth newydd. Gall llythyr gan therapydd helpu.</translation>
    </message>
    <message>
        <source>Are you unhappy? Talk to your care coordinator.</source>
        <translation>Ydych chi&apos;n anhapus? Siaradwch â&apos;ch cydlynydd gofal.</translation>
    </message>
    <message>
        <source>You can make a complaint to the NHS. Try to do it within 12 months.</source>
        <translation>Cewch wneud cwyn i&apos;r GIG. Ceisiwch ei gwneud o fewn 12 mis.</translation>
    </message>
    <message>
        <source>We tell you within 3 working days that we have it.</source>
        <translation>Rydym yn dweud wrthych o fewn 3 diwrnod gwaith ein bod wedi ei chael.</translation>
    </message>
    <message>
        <source>Still unhappy? The Health Service Ombudsman can help. It is not part of the NHS.</source>
        <translation>Yn dal yn anhapus? Gall Ombwdsmon y Gwasanaeth Iechyd helpu. Nid yw&apos;n rhan o&apos;r GIG.</translation>
    </message>
    <message>
        <source>It costs nothing to complain. Your care does not change.</source>
        <translation>Nid yw cwyno&apos;n costio dim. Nid yw eich gofal yn newid.</translation>
    </message>
    <message>
        <source>The separate account</source>
        <translation>Y cyfrif ar wahân</translation>
    </message>
    <message>
        <source>What the money can pay for</source>
        <translation>Beth y gall yr arian dalu amdano</translation>
    </message>
    <message>
        <source>Your rights and how to complain</source>
        <translation>Eich hawliau a sut i gwyno</translation>
    </message>
</context>
<context>
    <name>LeafletsPage</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Leaflets for patients and families</source>
        <translation>Taflenni i gleifion a theuluoedd</translation>
    </message>
    <message>
        <source>To show, print or leave. They hold nothing about anybody.</source>
        <translation>I&apos;w dangos, eu hargraffu neu eu gadael. Nid ydynt yn cynnwys dim am neb.</translation>
    </message>
</context>
<context>
    <name>LeaveCopy</name>
    <message>
        <source>Leave a copy</source>
        <translation>Gadael copi</translation>
    </message>
    <message>
        <source>In which form?</source>
        <translation>Ar ba ffurf?</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Safonol</translation>
    </message>
    <message>
        <source>Easy read: large print, one idea a line, drawings</source>
        <translation>Hawdd ei ddeall: print bras, un syniad i bob llinell, lluniau</translation>
    </message>
    <message>
        <source>The file is not protected. Give it to the patient, then remove it from where you saved it.</source>
        <translation>Nid yw&apos;r ffeil wedi&apos;i diogelu. Rhowch hi i&apos;r claf, yna tynnwch hi o&apos;r lle y cadwoch hi.</translation>
    </message>
</context>
<context>
    <name>LeavePage</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Log out or change user</source>
        <translation>Allgofnodi neu newid defnyddiwr</translation>
    </message>
    <message>
        <source>Nothing of yours waits on this tablet</source>
        <translation>Nid oes dim o&apos;ch gwaith yn aros ar y dabled hon</translation>
    </message>
    <message>
        <source>1 thing is not yet at the office</source>
        <translation>Mae 1 peth heb gyrraedd y swyddfa eto</translation>
    </message>
    <message>
        <source>%1 things are not yet at the office</source>
        <translation>Mae %1 o bethau heb gyrraedd y swyddfa eto</translation>
    </message>
    <message>
        <source>It stays on this tablet, sealed with your passphrase. Nobody else who uses the tablet can read it or see how much it is.</source>
        <translation>Mae&apos;n aros ar y dabled hon, wedi&apos;i selio â&apos;ch cyfrinymadrodd. Ni all neb arall sy&apos;n defnyddio&apos;r dabled ei ddarllen na gweld faint ydyw.</translation>
    </message>
    <message>
        <source>Your records stay on this tablet, sealed with your passphrase.</source>
        <translation>Mae eich cofnodion yn aros ar y dabled hon, wedi&apos;u selio â&apos;ch cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>It is sent when you have unlocked the tablet again and there is a connection, and not before: while you are logged out, your key is not on the tablet in any form that could sign for you.</source>
        <translation>Caiff ei anfon pan fyddwch wedi datgloi&apos;r dabled eto a bod cysylltiad, ac nid cyn hynny: tra byddwch wedi allgofnodi, nid yw eich allwedd ar y dabled mewn unrhyw ffurf a allai lofnodi ar eich rhan.</translation>
    </message>
    <message>
        <source>Keep it sealed and log out</source>
        <translation>Ei gadw wedi&apos;i selio ac allgofnodi</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Allgofnodi</translation>
    </message>
    <message>
        <source>Send it first</source>
        <translation>Ei anfon yn gyntaf</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Gweithgaredd</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Teithio</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Ffi</translation>
    </message>
    <message>
        <source>Contingency</source>
        <translation>Arian wrth gefn</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Hyfforddiant</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Dim un o&apos;r rhain</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>Alcohol</translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation>Tybaco</translation>
    </message>
    <message>
        <source>Gambling</source>
        <translation>Gamblo</translation>
    </message>
    <message>
        <source>Paying off debt</source>
        <translation>Talu dyled</translation>
    </message>
    <message>
        <source>Something illegal</source>
        <translation>Rhywbeth anghyfreithlon</translation>
    </message>
    <message>
        <source>Enter what is to be bought</source>
        <translation>Rhowch beth sydd i&apos;w brynu</translation>
    </message>
    <message>
        <source>Enter the quantity as a number, like 12 or 2.5</source>
        <translation>Rhowch y nifer fel rhif, fel 12 neu 2.5</translation>
    </message>
    <message>
        <source>Enter the price of one in pounds, like 32 or 32.50</source>
        <translation>Rhowch bris un mewn punnoedd, fel 32 neu 32.50</translation>
    </message>
    <message>
        <source>Enter months like 1, 7 or 1-12, or amounts like 1: 84.50; 7: 84.50</source>
        <translation>Rhowch fisoedd fel 1, 7 neu 1-12, neu symiau fel 1: 84.50; 7: 84.50</translation>
    </message>
</context>
<context>
    <name>LinePage</name>
    <message>
        <source>Support and spending</source>
        <translation>Cymorth a gwario</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Llinell %1</translation>
    </message>
    <message>
        <source>What is bought?</source>
        <translation>Beth sy&apos;n cael ei brynu?</translation>
    </message>
    <message>
        <source>Who holds the money for it?</source>
        <translation>Pwy sy&apos;n dal yr arian ar ei gyfer?</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>Faint?</translation>
    </message>
    <message>
        <source>Of what?</source>
        <translation>O beth?</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Pris un</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Cyfanswm</translation>
    </message>
    <message>
        <source>Bought once, not month by month</source>
        <translation>Prynir unwaith, nid fesul mis</translation>
    </message>
    <message>
        <source>In which months is the money needed?</source>
        <translation>Ym mha fisoedd y mae angen yr arian?</translation>
    </message>
    <message>
        <source>Months like 1, 7 or 2-3. With amounts: 1: 84.50; 7: 84.50. Empty: the same every month.</source>
        <translation>Misoedd fel 1, 7 neu 2-3. Gyda symiau: 1: 84.50; 7: 84.50. Gwag: yr un fath bob mis.</translation>
    </message>
    <message>
        <source>How often, in words</source>
        <translation>Pa mor aml, mewn geiriau</translation>
    </message>
    <message>
        <source>For example: every fortnight</source>
        <translation>Er enghraifft: bob pythefnos</translation>
    </message>
    <message>
        <source>From whom?</source>
        <translation>Gan bwy?</translation>
    </message>
    <message>
        <source>Which outcomes and needs is it for?</source>
        <translation>Ar gyfer pa ganlyniadau ac anghenion y mae?</translation>
    </message>
    <message>
        <source>Write down needs and outcomes first.</source>
        <translation>Ysgrifennwch anghenion a chanlyniadau yn gyntaf.</translation>
    </message>
    <message>
        <source>Is it any of these?</source>
        <translation>A yw&apos;n un o&apos;r rhain?</translation>
    </message>
    <message>
        <source>Is the person who is paid related to the patient?</source>
        <translation>A yw&apos;r person a delir yn perthyn i&apos;r claf?</translation>
    </message>
    <message>
        <source>Who they are to the patient. Leave empty when nobody related is paid.</source>
        <translation>Pwy ydynt i&apos;r claf. Gadewch yn wag pan na thelir perthynas.</translation>
    </message>
    <message>
        <source>They live in the same household</source>
        <translation>Maent yn byw yn yr un cartref</translation>
    </message>
    <message>
        <source>Why is it necessary that they are paid?</source>
        <translation>Pam mae angen eu talu?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Tynnu&apos;r llinell hon</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Doorstep</source>
        <translation>Doorstep</translation>
    </message>
    <message>
        <source>Doorstep, training</source>
        <translation>Doorstep, hyfforddiant</translation>
    </message>
</context>
<context>
    <name>MainFlow</name>
    <message>
        <source>Hold the review</source>
        <translation>Cynnal yr adolygiad</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
</context>
<context>
    <name>MoneyLeftModel</name>
    <message>
        <source>A line of the plan</source>
        <translation>Llinell o&apos;r cynllun</translation>
    </message>
    <message>
        <source>Spent outside the plan</source>
        <translation>Gwariwyd y tu allan i&apos;r cynllun</translation>
    </message>
    <message>
        <source>All of the budget</source>
        <translation>Y gyllideb gyfan</translation>
    </message>
</context>
<context>
    <name>MoneyLeftRow</name>
    <message>
        <source>%1: %2 left</source>
        <translation>%1: %2 ar ôl</translation>
    </message>
    <message>
        <source>%1: %2, more was spent than approved</source>
        <translation>%1: %2, gwariwyd mwy nag a gymeradwywyd</translation>
    </message>
    <message>
        <source>%1 approved, %2 spent</source>
        <translation>%1 wedi&apos;i gymeradwyo, %2 wedi&apos;i wario</translation>
    </message>
    <message>
        <source>, of it %1 not yet at the office</source>
        <translation>, %1 ohono heb gyrraedd y swyddfa eto</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>Patient</source>
        <translation>Claf</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Arian</translation>
    </message>
    <message>
        <source>The money cannot be shown</source>
        <translation>Ni ellir dangos yr arian</translation>
    </message>
    <message>
        <source>Some of this is provisional</source>
        <translation>Mae rhywfaint o hyn dros dro</translation>
    </message>
    <message>
        <source>Purchases that the office has not signed for yet are known to this tablet alone. The office may know of others.</source>
        <translation>Dim ond y dabled hon sy&apos;n gwybod am bryniannau nad yw&apos;r swyddfa wedi llofnodi amdanynt eto. Efallai y bydd y swyddfa&apos;n gwybod am rai eraill.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ar ôl</translation>
    </message>
    <message>
        <source>No plan is approved yet, so there is no money to be left.</source>
        <translation>Nid oes cynllun wedi&apos;i gymeradwyo eto, felly nid oes arian ar ôl.</translation>
    </message>
    <message>
        <source>Paid out and spent</source>
        <translation>Talwyd a gwariwyd</translation>
    </message>
    <message>
        <source>Planned payments: the plan is not in force</source>
        <translation>Taliadau a gynlluniwyd: nid yw&apos;r cynllun mewn grym</translation>
    </message>
    <message>
        <source>Blue line: paid out by then</source>
        <translation>Llinell las: talwyd erbyn hynny</translation>
    </message>
    <message>
        <source>Broken line: spent by then</source>
        <translation>Llinell doredig: gwariwyd erbyn hynny</translation>
    </message>
    <message>
        <source>Month of the plan below; top %1</source>
        <translation>Mis y cynllun oddi tano; uchaf %1</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Taliadau</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, still to come</source>
        <translation>%1, %2, eto i ddod</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Pryniannau</translation>
    </message>
</context>
<context>
    <name>MonthChart</name>
    <message>
        <source>short</source>
        <translation>prin</translation>
    </message>
</context>
<context>
    <name>NewPassphrasePage</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Dewiswch gyfrinymadrodd newydd</translation>
    </message>
    <message>
        <source>The recovery code fits. It was read out, so it is used up: after this a new one is made and shown once.</source>
        <translation>Mae&apos;r cod adfer yn ffitio. Cafodd ei ddarllen yn uchel, felly mae wedi&apos;i ddefnyddio: ar ôl hyn gwneir un newydd a&apos;i ddangos unwaith.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Cyfrinymadrodd newydd</translation>
    </message>
    <message>
        <source>At least 12 characters, or four words</source>
        <translation>O leiaf 12 nod, neu bedwar gair</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Yr un cyfrinymadrodd eto</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Yn newid y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>NewStaffCard</name>
    <message>
        <source>Somebody new</source>
        <translation>Rhywun newydd</translation>
    </message>
    <message>
        <source>Their records are kept apart, with a passphrase of their own. Nobody can read what is another&apos;s, nor see how much it is.</source>
        <translation>Cedwir eu cofnodion ar wahân, gyda’u cyfrinymadrodd eu hunain. Ni all neb ddarllen yr hyn sy’n eiddo i rywun arall, na gweld faint ydyw.</translation>
    </message>
    <message>
        <source>Name for this screen</source>
        <translation>Enw ar gyfer y sgrin hon</translation>
    </message>
    <message>
        <source>Everybody at the tablet sees it. At least one letter, and not one that is there already.</source>
        <translation>Mae pawb wrth y dabled yn ei weld. O leiaf un llythyren, ac nid un sydd yno eisoes.</translation>
    </message>
    <message>
        <source>Set it up for them</source>
        <translation>Ei baratoi iddyn nhw</translation>
    </message>
</context>
<context>
    <name>NhsErrorSummary</name>
    <message>
        <source>There is a problem. %1</source>
        <translation>Mae problem. %1</translation>
    </message>
    <message>
        <source>There is a problem</source>
        <translation>Mae problem</translation>
    </message>
</context>
<context>
    <name>NhsPage</name>
    <message>
        <source>Back to %1</source>
        <translation>Yn ôl i %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>Cymorth ar gyfer y sgrin hon</translation>
    </message>
</context>
<context>
    <name>NhsSelect</name>
    <message>
        <source>Choose</source>
        <translation>Dewis</translation>
    </message>
</context>
<context>
    <name>NoContactPage</name>
    <message>
        <source>The tablet has to reach the office first</source>
        <translation>Rhaid i&apos;r dabled gyrraedd y swyddfa yn gyntaf</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Beth sy&apos;n hysbys</translation>
    </message>
    <message>
        <source>The office was not reached</source>
        <translation>Ni chyrhaeddwyd y swyddfa</translation>
    </message>
    <message>
        <source>Asking the office</source>
        <translation>Yn gofyn i&apos;r swyddfa</translation>
    </message>
    <message>
        <source>Ask the office now</source>
        <translation>Gofyn i&apos;r swyddfa nawr</translation>
    </message>
    <message>
        <source>Without a network</source>
        <translation>Heb rwydwaith</translation>
    </message>
    <message>
        <source>Telephone the office and ask for the recovery code of this tablet. Lock it, then choose that you have forgotten the passphrase, and type the code.</source>
        <translation>Ffoniwch y swyddfa a gofynnwch am god adfer y dabled hon. Clowch hi, yna dewiswch eich bod wedi anghofio&apos;r cyfrinymadrodd, a theipiwch y cod.</translation>
    </message>
    <message>
        <source>Lock the tablet</source>
        <translation>Cloi&apos;r dabled</translation>
    </message>
</context>
<context>
    <name>OlderCopyPage</name>
    <message>
        <source>These records are older than they should be</source>
        <translation>Mae&apos;r cofnodion hyn yn hŷn nag y dylent fod</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Beth sy&apos;n hysbys</translation>
    </message>
    <message>
        <source>Somebody may have put an older copy of the records here. Nothing was changed.</source>
        <translation>Efallai bod rhywun wedi rhoi copi hŷn o&apos;r cofnodion yma. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Ni weithiodd hynny</translation>
    </message>
    <message>
        <source>Lock and ask technical support</source>
        <translation>Cloi a gofyn i&apos;r tîm cymorth technegol</translation>
    </message>
    <message>
        <source>Go on with the older records</source>
        <translation>Mynd ymlaen â&apos;r cofnodion hŷn</translation>
    </message>
    <message>
        <source>What you recorded after that time is not on this tablet. What was sent is at the office. Before this tablet sends anything, it asks the office what it has.</source>
        <translation>Nid yw&apos;r hyn a gofnodoch ar ôl yr amser hwnnw ar y dabled hon. Mae&apos;r hyn a anfonwyd yn y swyddfa. Cyn i&apos;r dabled hon anfon dim, mae&apos;n gofyn i&apos;r swyddfa beth sydd ganddi.</translation>
    </message>
    <message>
        <source>I know why these records are older</source>
        <translation>Rwy&apos;n gwybod pam mae&apos;r cofnodion hyn yn hŷn</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Yn gweithio</translation>
    </message>
    <message>
        <source>Use these records</source>
        <translation>Defnyddio&apos;r cofnodion hyn</translation>
    </message>
</context>
<context>
    <name>PaperButtons</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Cadw fel PDF</translation>
    </message>
</context>
<context>
    <name>PaperOutput</name>
    <message>
        <source>The file could not be written there. Choose another place.</source>
        <translation>Ni ellid ysgrifennu&apos;r ffeil yno. Dewiswch le arall.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Cadwyd fel %1</translation>
    </message>
    <message>
        <source>No printer is set up on this tablet. Save the PDF instead.</source>
        <translation>Nid oes argraffydd wedi&apos;i osod ar y dabled hon. Cadwch y PDF yn lle hynny.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Anfonwyd i&apos;r argraffydd</translation>
    </message>
    <message>
        <source>The printer did not take it. Save the PDF instead.</source>
        <translation>Ni dderbyniodd yr argraffydd ef. Cadwch y PDF yn lle hynny.</translation>
    </message>
</context>
<context>
    <name>PassphraseIdea</name>
    <message>
        <source>Suggest other words</source>
        <translation>Awgrymu geiriau eraill</translation>
    </message>
    <message>
        <source>Suggest words for me</source>
        <translation>Awgrymu geiriau i mi</translation>
    </message>
    <message>
        <source>Five words by chance out of 1,806: about 19 million billion possibilities. Learn them as a little story; do not keep them with the tablet.</source>
        <translation>Pum gair ar hap allan o 1,806: tua 19 miliwn biliwn o bosibiliadau. Dysgwch nhw fel stori fach; peidiwch â&apos;u cadw gyda&apos;r dabled.</translation>
    </message>
</context>
<context>
    <name>PatientBanner</name>
    <message>
        <source>Born %1</source>
        <translation>Ganwyd %1</translation>
    </message>
    <message>
        <source>Died %1, age at death %2</source>
        <translation>Bu farw %1, oedran adeg marw %2</translation>
    </message>
    <message>
        <source>Gender %1</source>
        <translation>Rhywedd %1</translation>
    </message>
    <message>
        <source>NHS number %1</source>
        <translation>Rhif GIG %1</translation>
    </message>
    <message>
        <source>Restricted record: address not shown</source>
        <translation>Cofnod cyfyngedig: ni ddangosir y cyfeiriad</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ganwyd</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Bu farw</translation>
    </message>
    <message>
        <source>Age at Death</source>
        <translation>Oedran adeg marw</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Rhywedd</translation>
    </message>
    <message>
        <source>NHS No.</source>
        <translation>Rhif GIG</translation>
    </message>
    <message>
        <source>Restricted record. Address and telephone are not shown.</source>
        <translation>Cofnod cyfyngedig. Ni ddangosir y cyfeiriad na&apos;r ffôn.</translation>
    </message>
</context>
<context>
    <name>PatientMoney</name>
    <message>
        <source>The first payment is still to come.</source>
        <translation>Mae&apos;r taliad cyntaf eto i ddod.</translation>
    </message>
    <message>
        <source>By the end of this month %1 is paid out and %2 was spent.</source>
        <translation>Erbyn diwedd y mis hwn mae %1 wedi&apos;i dalu a gwariwyd %2.</translation>
    </message>
</context>
<context>
    <name>PatientPage</name>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Cynllun gofal</translation>
    </message>
    <message>
        <source>This patient cannot be shown</source>
        <translation>Ni ellir dangos y claf hwn</translation>
    </message>
    <message>
        <source>See what was agreed and decided</source>
        <translation>Gweld beth a gytunwyd ac a benderfynwyd</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Pryniannau</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Arian</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Beth sy&apos;n digwydd nesaf</translation>
    </message>
    <message>
        <source>Leaflets</source>
        <translation>Taflenni</translation>
    </message>
    <message>
        <source>Hand to the patient</source>
        <translation>Rhoi i&apos;r claf</translation>
    </message>
    <message>
        <source>Money left</source>
        <translation>Arian ar ôl</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Before you speak</source>
        <translation>Cyn i chi siarad</translation>
    </message>
    <message>
        <source>Communication needs</source>
        <translation>Anghenion cyfathrebu</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Adolygiad nesaf</translation>
    </message>
    <message>
        <source>None due: no plan is in force</source>
        <translation>Dim yn ddyledus: nid oes cynllun mewn grym</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Not shown: this is a restricted record</source>
        <translation>Heb ei ddangos: cofnod cyfyngedig yw hwn</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Somebody else wrote there too. Until you have chosen, the plan cannot be agreed.</source>
        <translation>Ysgrifennodd rhywun arall yno hefyd. Nes i chi ddewis, ni ellir cytuno ar y cynllun.</translation>
    </message>
    <message>
        <source>Look at both and choose</source>
        <translation>Edrych ar y ddwy a dewis</translation>
    </message>
    <message>
        <source>Start of the visit</source>
        <translation>Dechrau&apos;r ymweliad</translation>
    </message>
    <message>
        <source>Identify the patient</source>
        <translation>Cadarnhau pwy yw&apos;r claf</translation>
    </message>
</context>
<context>
    <name>PatientViewModel</name>
    <message>
        <source>%1 (%2y)</source>
        <translation>%1 (%2 oed)</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>%1y</source>
        <translation>%1 oed</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>Name not recorded</source>
        <translation>Enw heb ei gofnodi</translation>
    </message>
    <message>
        <source>There is no care plan yet.</source>
        <translation>Nid oes cynllun gofal eto.</translation>
    </message>
    <message>
        <source>A plan is being built. It is on this tablet only until it is sent.</source>
        <translation>Mae cynllun yn cael ei lunio. Dim ond ar y dabled hon y mae nes caiff ei anfon.</translation>
    </message>
    <message>
        <source>The plan was agreed and is safe on this tablet. The office has not signed for it yet.</source>
        <translation>Cytunwyd ar y cynllun ac mae&apos;n ddiogel ar y dabled hon. Nid yw&apos;r swyddfa wedi llofnodi amdano eto.</translation>
    </message>
    <message>
        <source>The office has the agreed plan and has signed for it. There is no decision yet.</source>
        <translation>Mae&apos;r cynllun y cytunwyd arno gan y swyddfa ac mae wedi llofnodi amdano. Nid oes penderfyniad eto.</translation>
    </message>
    <message>
        <source>The office approved the plan. The decision was checked on this tablet.</source>
        <translation>Cymeradwyodd y swyddfa&apos;r cynllun. Gwiriwyd y penderfyniad ar y dabled hon.</translation>
    </message>
    <message>
        <source>The office approved part of the plan. Tell the patient which lines were declined and why.</source>
        <translation>Cymeradwyodd y swyddfa ran o&apos;r cynllun. Dywedwch wrth y claf pa linellau a wrthodwyd a pham.</translation>
    </message>
    <message>
        <source>The office returned the plan. Read why, change it and agree it again.</source>
        <translation>Dychwelodd y swyddfa&apos;r cynllun. Darllenwch pam, newidiwch ef a chytunwch arno eto.</translation>
    </message>
    <message>
        <source>The office refused the plan. Read the reasons and tell the patient.</source>
        <translation>Gwrthododd y swyddfa&apos;r cynllun. Darllenwch y rhesymau a dywedwch wrth y claf.</translation>
    </message>
    <message>
        <source>The plan was withdrawn.</source>
        <translation>Tynnwyd y cynllun yn ôl.</translation>
    </message>
    <message>
        <source>A decision came that this tablet cannot confirm. Do not act on it. Ask the office.</source>
        <translation>Daeth penderfyniad na all y dabled hon ei gadarnhau. Peidiwch â gweithredu arno. Gofynnwch i&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>%1 approved, %2 spent at the office, %3 spent and not yet at the office</source>
        <translation>Cymeradwywyd %1, gwariwyd %2 yn y swyddfa, gwariwyd %3 heb gyrraedd y swyddfa eto</translation>
    </message>
    <message>
        <source>Continue the plan</source>
        <translation>Parhau â&apos;r cynllun</translation>
    </message>
    <message>
        <source>Start a plan</source>
        <translation>Dechrau cynllun</translation>
    </message>
    <message>
        <source>Continue the changes</source>
        <translation>Parhau â&apos;r newidiadau</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Newid y cynllun</translation>
    </message>
    <message>
        <source>Changing the plan starts a new version. It has to be agreed again and sent to the office; what was agreed stays as it is.</source>
        <translation>Mae newid y cynllun yn dechrau fersiwn newydd. Rhaid cytuno arno eto a&apos;i anfon i&apos;r swyddfa; mae&apos;r hyn y cytunwyd arno yn aros fel y mae.</translation>
    </message>
    <message>
        <source>The approved plan stays in force until the changed one is agreed and approved.</source>
        <translation>Mae&apos;r cynllun a gymeradwywyd yn aros mewn grym nes bod yr un a newidiwyd wedi&apos;i gytuno a&apos;i gymeradwyo.</translation>
    </message>
    <message>
        <source>The office decides on the plan as it was agreed. The changes count once they are agreed and sent.</source>
        <translation>Mae&apos;r swyddfa yn penderfynu ar y cynllun fel y cytunwyd arno. Mae&apos;r newidiadau&apos;n cyfrif unwaith y byddant wedi&apos;u cytuno a&apos;u hanfon.</translation>
    </message>
    <message>
        <source>The changed plan has to be agreed again and sent. Until then its changes do not count.</source>
        <translation>Rhaid cytuno eto ar y cynllun a newidiwyd a&apos;i anfon. Tan hynny nid yw ei newidiadau&apos;n cyfrif.</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Approved in part: tell the patient what was declined and why.</source>
        <translation>Cymeradwywyd yn rhannol: dywedwch wrth y claf beth a wrthodwyd a pham.</translation>
    </message>
    <message>
        <source>Returned: read why, change the plan and agree it again.</source>
        <translation>Dychwelwyd: darllenwch pam, newidiwch y cynllun a chytunwch arno eto.</translation>
    </message>
    <message>
        <source>Refused: read the reasons and tell the patient.</source>
        <translation>Gwrthodwyd: darllenwch y rhesymau a dywedwch wrth y claf.</translation>
    </message>
    <message>
        <source>A decision cannot be confirmed: do not act on it, ask the office.</source>
        <translation>Ni ellir cadarnhau penderfyniad: peidiwch â gweithredu arno, gofynnwch i&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>Born %1 (%2y)</source>
        <translation>Ganwyd %1 (%2 oed)</translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation>Ganwyd %1</translation>
    </message>
    <message>
        <source>Returned, and changed since it was agreed: agree it again.</source>
        <translation>Wedi’i ddychwelyd, a’i newid ers cytuno arno: cytunwch arno eto.</translation>
    </message>
    <message>
        <source>%1 The plan was changed since it was agreed.</source>
        <translation>%1 Newidiwyd y cynllun ers cytuno arno.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Name, NHS number or postcode</source>
        <translation>Enw, rhif GIG neu god post</translation>
    </message>
    <message>
        <source>There is nobody on this tablet yet. Patients come from the office when the tablet syncs.</source>
        <translation>Nid oes neb ar y dabled hon eto. Daw cleifion o&apos;r swyddfa pan fydd y dabled yn cydamseru.</translation>
    </message>
    <message>
        <source>Nobody matches. Check the spelling, or try the NHS number.</source>
        <translation>Nid oes neb yn cyfateb. Gwiriwch y sillafu, neu rhowch gynnig ar y rhif GIG.</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 o bobl</translation>
    </message>
</context>
<context>
    <name>PersonDelegate</name>
    <message>
        <source>Deceased</source>
        <translation>Wedi marw</translation>
    </message>
    <message>
        <source>Restricted record</source>
        <translation>Cofnod cyfyngedig</translation>
    </message>
    <message>
        <source>%1 not yet at the office</source>
        <translation>%1 heb gyrraedd y swyddfa eto</translation>
    </message>
    <message>
        <source>NHS number %1</source>
        <translation>Rhif GIG %1</translation>
    </message>
    <message>
        <source>NHS No. %1</source>
        <translation>Rhif GIG %1</translation>
    </message>
</context>
<context>
    <name>PlanCarePage</name>
    <message>
        <source>Plan</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>Add a copy</source>
        <translation>Ychwanegu copi</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>Not saved: %1</source>
        <translation>Heb ei gadw: %1</translation>
    </message>
    <message>
        <source>Saving on this tablet</source>
        <translation>Yn cadw ar y dabled hon</translation>
    </message>
    <message>
        <source>Saved on this tablet %1</source>
        <translation>Cadwyd ar y dabled hon %1</translation>
    </message>
    <message>
        <source>Saved on this tablet</source>
        <translation>Cadwyd ar y dabled hon</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The first review is due within 3 months of the first payment.</source>
        <translation>Mae&apos;r adolygiad cyntaf yn ddyledus o fewn 3 mis i&apos;r taliad cyntaf.</translation>
    </message>
    <message>
        <source>By %1 at the latest: within 3 months of the first payment.</source>
        <translation>Erbyn %1 fan bellaf: o fewn 3 mis i&apos;r taliad cyntaf.</translation>
    </message>
    <message>
        <source>No indicative budget entered</source>
        <translation>Ni roddwyd cyllideb ddangosol</translation>
    </message>
    <message>
        <source>%1 over the indicative budget of %2</source>
        <translation>%1 dros y gyllideb ddangosol o %2</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>%1 ar ôl o %2</translation>
    </message>
    <message>
        <source>Enter the date of the first payment like 04-Jul-2011</source>
        <translation>Rhowch ddyddiad y taliad cyntaf fel 04-Jul-2011</translation>
    </message>
    <message>
        <source>Enter the date of the first review like 03-Oct-2011</source>
        <translation>Rhowch ddyddiad yr adolygiad cyntaf fel 03-Oct-2011</translation>
    </message>
    <message>
        <source>Enter the number of months, from 1 to %1</source>
        <translation>Rhowch nifer y misoedd, o 1 i %1</translation>
    </message>
    <message>
        <source>Enter the notice in days, like 28</source>
        <translation>Rhowch y rhybudd mewn diwrnodau, fel 28</translation>
    </message>
    <message>
        <source>Enter the indicative budget in pounds, like 1200 or 1200.50</source>
        <translation>Rhowch y gyllideb ddangosol mewn punnoedd, fel 1200 neu 1200.50</translation>
    </message>
    <message>
        <source>%1: enter the day like 03-Oct-2011</source>
        <translation>%1: rhowch y diwrnod fel 03-Oct-2011</translation>
    </message>
    <message>
        <source>%1: ended on %2, its duties went to %3</source>
        <translation>%1: daeth i ben ar %2, aeth ei ddyletswyddau i %3</translation>
    </message>
    <message>
        <source>Choose the organisation that is responsible</source>
        <translation>Dewiswch y sefydliad sy’n gyfrifol</translation>
    </message>
    <message>
        <source>Line %1 was removed</source>
        <translation>Tynnwyd llinell %1</translation>
    </message>
    <message>
        <source>Line %1 was removed: %2</source>
        <translation>Tynnwyd llinell %1: %2</translation>
    </message>
    <message>
        <source>Need %1 was removed</source>
        <translation>Tynnwyd angen %1</translation>
    </message>
    <message>
        <source>Need %1 was removed: %2</source>
        <translation>Tynnwyd angen %1: %2</translation>
    </message>
    <message>
        <source>Outcome %1 was removed</source>
        <translation>Tynnwyd canlyniad %1</translation>
    </message>
    <message>
        <source>Outcome %1 was removed: %2</source>
        <translation>Tynnwyd canlyniad %1: %2</translation>
    </message>
</context>
<context>
    <name>PlanLinesModel</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>Not named yet</source>
        <translation>Heb ei enwi eto</translation>
    </message>
</context>
<context>
    <name>PlanNeedsPage</name>
    <message>
        <source>Plan</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>Needs and outcomes</source>
        <translation>Anghenion a chanlyniadau</translation>
    </message>
    <message>
        <source>Health needs</source>
        <translation>Anghenion iechyd</translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation>Ychwanegu angen</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Angen</translation>
    </message>
    <message>
        <source>Outcomes: what the patient wants to achieve</source>
        <translation>Canlyniadau: beth mae&apos;r claf am ei gyflawni</translation>
    </message>
    <message>
        <source>Add an outcome</source>
        <translation>Ychwanegu canlyniad</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Patient</source>
        <translation>Claf</translation>
    </message>
    <message>
        <source>Start a plan</source>
        <translation>Dechrau cynllun</translation>
    </message>
    <message>
        <source>Build the plan</source>
        <translation>Llunio&apos;r cynllun</translation>
    </message>
    <message>
        <source>The plan cannot be shown</source>
        <translation>Ni ellir dangos y cynllun</translation>
    </message>
    <message>
        <source>Which organisation is responsible for this plan?</source>
        <translation>Pa sefydliad sy&apos;n gyfrifol am y cynllun hwn?</translation>
    </message>
    <message>
        <source>Start the plan</source>
        <translation>Dechrau&apos;r cynllun</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Adrannau</translation>
    </message>
    <message>
        <source>Needs and outcomes</source>
        <translation>Anghenion a chanlyniadau</translation>
    </message>
    <message>
        <source>Support and spending</source>
        <translation>Cymorth a gwario</translation>
    </message>
    <message>
        <source>How the money is managed and paid</source>
        <translation>Sut caiff yr arian ei reoli a&apos;i dalu</translation>
    </message>
    <message>
        <source>Risks and if things go wrong</source>
        <translation>Risgiau ac os aiff pethau o chwith</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Wedi&apos;i gwblhau</translation>
    </message>
    <message>
        <source>1 thing to do</source>
        <translation>1 peth i&apos;w wneud</translation>
    </message>
    <message>
        <source>%1 things to do</source>
        <translation>%1 peth i&apos;w gwneud</translation>
    </message>
    <message>
        <source>Check and agree</source>
        <translation>Gwirio a chytuno</translation>
    </message>
    <message>
        <source>About me and strengths</source>
        <translation>Amdanaf i a chryfderau</translation>
    </message>
    <message>
        <source>Communication needs</source>
        <translation>Anghenion cyfathrebu</translation>
    </message>
    <message>
        <source>Consent and people who act for the patient</source>
        <translation>Cydsyniad a phobl sy&apos;n gweithredu dros y claf</translation>
    </message>
    <message>
        <source>The five kinds of risk</source>
        <translation>Y pum math o risg</translation>
    </message>
    <message>
        <source>Training, support and monitoring</source>
        <translation>Hyfforddiant, cymorth a monitro</translation>
    </message>
    <message>
        <source>Review, notice and coordinator</source>
        <translation>Adolygiad, rhybudd a chydlynydd</translation>
    </message>
    <message>
        <source>Copies and formats</source>
        <translation>Copïau a fformatau</translation>
    </message>
    <message>
        <source>Somebody else wrote there too. Until you have chosen, the plan cannot be agreed.</source>
        <translation>Ysgrifennodd rhywun arall yno hefyd. Nes i chi ddewis, ni ellir cytuno ar y cynllun.</translation>
    </message>
    <message>
        <source>Look at both and choose</source>
        <translation>Edrych ar y ddwy a dewis</translation>
    </message>
    <message>
        <source>Who may have it, and the account</source>
        <translation>Pwy all ei gael, a&apos;r cyfrif</translation>
    </message>
</context>
<context>
    <name>PlanPaymentsPage</name>
    <message>
        <source>Plan</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>How the money is managed and paid</source>
        <translation>Sut caiff yr arian ei reoli a&apos;i dalu</translation>
    </message>
    <message>
        <source>First payment</source>
        <translation>Taliad cyntaf</translation>
    </message>
    <message>
        <source>For example 04-Jul-2011</source>
        <translation>Er enghraifft 04-Jul-2011</translation>
    </message>
    <message>
        <source>Number of months</source>
        <translation>Nifer y misoedd</translation>
    </message>
    <message>
        <source>From 1 to 36</source>
        <translation>O 1 i 36</translation>
    </message>
    <message>
        <source>Who gets the money?</source>
        <translation>Pwy sy&apos;n cael yr arian?</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Y claf</translation>
    </message>
    <message>
        <source>A representative</source>
        <translation>Cynrychiolydd</translation>
    </message>
    <message>
        <source>A nominee</source>
        <translation>Enwebai</translation>
    </message>
    <message>
        <source>A third party</source>
        <translation>Trydydd parti</translation>
    </message>
    <message>
        <source>About them</source>
        <translation>Amdanynt</translation>
    </message>
    <message>
        <source>Direct payment</source>
        <translation>Taliad uniongyrchol</translation>
    </message>
    <message>
        <source>Does a court order bar the patient from direct payments?</source>
        <translation>A yw gorchymyn llys yn atal y claf rhag cael taliadau uniongyrchol?</translation>
    </message>
    <message>
        <source>Only yes or no is kept, never which order.</source>
        <translation>Dim ond ie neu na sy&apos;n cael ei gadw, byth pa orchymyn.</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Heb ofyn eto</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>Bank account for the direct payment</source>
        <translation>Cyfrif banc ar gyfer y taliad uniongyrchol</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gofynnwyd amdano</translation>
    </message>
    <message>
        <source>Evidence seen</source>
        <translation>Gwelwyd tystiolaeth</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Wedi&apos;i gau</translation>
    </message>
    <message>
        <source>Paid once: %1.   Paid each month: %2.</source>
        <translation>Telir unwaith: %1.   Telir bob mis: %2.</translation>
    </message>
    <message>
        <source>No month runs short.</source>
        <translation>Nid oes mis yn brin.</translation>
    </message>
    <message>
        <source>Make a profiled schedule</source>
        <translation>Gwneud amserlen wedi&apos;i phroffilio</translation>
    </message>
    <message>
        <source>Paid by the end of the month</source>
        <translation>Talwyd erbyn diwedd y mis</translation>
    </message>
    <message>
        <source>Needed by then (red with ! when short)</source>
        <translation>Ei angen erbyn hynny (coch gyda ! pan fo&apos;n brin)</translation>
    </message>
    <message>
        <source>Highest bar %1</source>
        <translation>Y bar uchaf %1</translation>
    </message>
    <message>
        <source>Profiled schedule: pay each month what is planned to be spent in it</source>
        <translation>Amserlen wedi&apos;i phroffilio: talu bob mis yr hyn y bwriedir ei wario ynddo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>PlanReviewPage</name>
    <message>
        <source>Plan</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>Review, notice and coordinator</source>
        <translation>Adolygiad, rhybudd a chydlynydd</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>Adolygiad cyntaf</translation>
    </message>
    <message>
        <source>Where and how?</source>
        <translation>Ble a sut?</translation>
    </message>
    <message>
        <source>Empty means at home with the coordinator</source>
        <translation>Mae gwag yn golygu gartref gyda&apos;r cydlynydd</translation>
    </message>
    <message>
        <source>Notice before money is reduced or stopped, in days</source>
        <translation>Rhybudd cyn i arian gael ei leihau neu ei atal, mewn diwrnodau</translation>
    </message>
    <message>
        <source>Care coordinator</source>
        <translation>Cydlynydd gofal</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>PlanRisksPage</name>
    <message>
        <source>Plan</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>Risks and if things go wrong</source>
        <translation>Risgiau ac os aiff pethau o chwith</translation>
    </message>
    <message>
        <source>Which risks did you talk about, and what was agreed?</source>
        <translation>Pa risgiau a drafodwyd gennych, a beth a gytunwyd?</translation>
    </message>
    <message>
        <source>There is a significant risk</source>
        <translation>Mae risg sylweddol</translation>
    </message>
    <message>
        <source>The patient agreed what to do about it</source>
        <translation>Cytunodd y claf beth i&apos;w wneud amdano</translation>
    </message>
    <message>
        <source>What happens if things do not go to plan?</source>
        <translation>Beth sy&apos;n digwydd os nad yw pethau&apos;n mynd yn ôl y cynllun?</translation>
    </message>
    <message>
        <source>Who checks the patient&apos;s health?</source>
        <translation>Pwy sy&apos;n gwirio iechyd y claf?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>PlanSpendingPage</name>
    <message>
        <source>Plan</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>Support and spending</source>
        <translation>Cymorth a gwario</translation>
    </message>
    <message>
        <source>Indicative budget</source>
        <translation>Cyllideb ddangosol</translation>
    </message>
    <message>
        <source>Leave empty when it is not known</source>
        <translation>Gadewch yn wag pan nad yw&apos;n hysbys</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Llinellau</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Change %1 %2</source>
        <translation>Newid %1 %2</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Ychwanegu llinell</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>PlanTextList</name>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation>Tynnu %1 %2</translation>
    </message>
    <message>
        <source>How is %1 measured?</source>
        <translation>Sut y mesurir %1?</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Erbyn pryd?</translation>
    </message>
    <message>
        <source>For example 03-Oct-2011</source>
        <translation>Er enghraifft 03-Oct-2011</translation>
    </message>
</context>
<context>
    <name>PurchaseEditor</name>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>Outside the plan</source>
        <translation>Y tu allan i&apos;r cynllun</translation>
    </message>
    <message>
        <source>This is outside the plan. It is recorded and the office will see it.</source>
        <translation>Mae hyn y tu allan i&apos;r cynllun. Caiff ei gofnodi a bydd y swyddfa&apos;n ei weld.</translation>
    </message>
    <message>
        <source>No money is approved for this line yet.</source>
        <translation>Nid oes arian wedi&apos;i gymeradwyo ar gyfer y llinell hon eto.</translation>
    </message>
    <message>
        <source>%1: %2 left before this purchase</source>
        <translation>%1: %2 ar ôl cyn y pryniant hwn</translation>
    </message>
    <message>
        <source>%1 more than is left after this purchase</source>
        <translation>%1 yn fwy na&apos;r hyn sydd ar ôl wedi&apos;r pryniant hwn</translation>
    </message>
    <message>
        <source>%1 left after it</source>
        <translation>%1 ar ôl wedi hynny</translation>
    </message>
    <message>
        <source>Choose the line of the plan, or &quot;Outside the plan&quot;</source>
        <translation>Dewiswch linell y cynllun, neu &quot;Y tu allan i&apos;r cynllun&quot;</translation>
    </message>
    <message>
        <source>Enter what was bought</source>
        <translation>Rhowch beth a brynwyd</translation>
    </message>
    <message>
        <source>Enter what was paid in pounds, like 279 or 84.50</source>
        <translation>Rhowch beth a dalwyd mewn punnoedd, fel 279 neu 84.50</translation>
    </message>
    <message>
        <source>Enter the VAT in pounds, like 46.50, or leave it empty</source>
        <translation>Rhowch y TAW mewn punnoedd, fel 46.50, neu gadewch ef yn wag</translation>
    </message>
    <message>
        <source>Enter the date like 04-Jul-2011</source>
        <translation>Rhowch y dyddiad fel 04-Jul-2011</translation>
    </message>
    <message>
        <source>Enter a date that is not in the future</source>
        <translation>Rhowch ddyddiad nad yw yn y dyfodol</translation>
    </message>
    <message>
        <source>Enter why it was bought outside the plan</source>
        <translation>Rhowch pam y&apos;i prynwyd y tu allan i&apos;r cynllun</translation>
    </message>
    <message>
        <source>%1 recorded for %2. Saved on this tablet %3.</source>
        <translation>Cofnodwyd %1 ar gyfer %2. Cadwyd ar y dabled hon %3.</translation>
    </message>
    <message>
        <source>a line of the plan</source>
        <translation>llinell o&apos;r cynllun</translation>
    </message>
    <message>
        <source>outside the plan</source>
        <translation>y tu allan i&apos;r cynllun</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This picture is in the list already</source>
        <translation>Mae&apos;r llun hwn yn y rhestr yn barod</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 llun</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 llun</translation>
    </message>
    <message>
        <source>%1 taken back</source>
        <translation>Tynnwyd %1 yn ôl</translation>
    </message>
    <message>
        <source>Photograph %1</source>
        <translation>Ffotograff %1</translation>
    </message>
    <message>
        <source>1 picture was taken before this form was opened</source>
        <translation>Tynnwyd 1 llun cyn i’r ffurflen hon gael ei hagor</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were taken before this form was opened</source>
        <translation>
            <numerusform>Tynnwyd %n llun cyn i’r ffurflen hon gael ei hagor</numerusform>
            <numerusform>Tynnwyd %n llun cyn i’r ffurflen hon gael ei hagor</numerusform>
            <numerusform>Tynnwyd %n llun cyn i’r ffurflen hon gael ei hagor</numerusform>
            <numerusform>Tynnwyd %n llun cyn i’r ffurflen hon gael ei hagor</numerusform>
            <numerusform>Tynnwyd %n llun cyn i’r ffurflen hon gael ei hagor</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan starts on %1. Is the date right?</source>
        <translation>Mae’r cynllun yn dechrau ar %1. Ydy’r dyddiad yn gywir?</translation>
    </message>
    <message>
        <source>%1 was taken off the purchase</source>
        <translation>Tynnwyd %1 oddi ar y pryniant</translation>
    </message>
</context>
<context>
    <name>PurchaseListModel</name>
    <message>
        <source>No receipt</source>
        <translation>Dim derbynneb</translation>
    </message>
    <message>
        <source>1 receipt picture, at the office</source>
        <translation>1 llun o dderbynneb, yn y swyddfa</translation>
    </message>
    <message>
        <source>%1 receipt pictures, at the office</source>
        <translation>%1 llun o dderbynebau, yn y swyddfa</translation>
    </message>
    <message>
        <source>%1 of %2 receipt pictures not yet at the office</source>
        <translation>%1 o %2 llun o dderbynebau heb gyrraedd y swyddfa eto</translation>
    </message>
</context>
<context>
    <name>PurchasePage</name>
    <message>
        <source>Purchases</source>
        <translation>Pryniannau</translation>
    </message>
    <message>
        <source>Record a purchase</source>
        <translation>Cofnodi pryniant</translation>
    </message>
    <message>
        <source>Choose pictures of the receipt</source>
        <translation>Dewis lluniau o&apos;r dderbynneb</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Lluniau (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Ar gyfer beth y mae?</translation>
    </message>
    <message>
        <source>A line of the plan, or outside the plan</source>
        <translation>Llinell o&apos;r cynllun, neu y tu allan i&apos;r cynllun</translation>
    </message>
    <message>
        <source>What was bought?</source>
        <translation>Beth a brynwyd?</translation>
    </message>
    <message>
        <source>Paid, VAT included</source>
        <translation>Talwyd, gan gynnwys TAW</translation>
    </message>
    <message>
        <source>VAT in it, if known</source>
        <translation>TAW ynddo, os yw&apos;n hysbys</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>From whom?</source>
        <translation>Gan bwy?</translation>
    </message>
    <message>
        <source>Serial number, for equipment</source>
        <translation>Rhif cyfresol, ar gyfer offer</translation>
    </message>
    <message>
        <source>Why was it bought outside the plan?</source>
        <translation>Pam y&apos;i prynwyd y tu allan i&apos;r cynllun?</translation>
    </message>
    <message>
        <source>Why does it cost more than is left?</source>
        <translation>Pam mae&apos;n costio mwy na&apos;r hyn sydd ar ôl?</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Derbynneb</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Tynnu %1</translation>
    </message>
    <message>
        <source>Add a picture of the receipt</source>
        <translation>Ychwanegu llun o&apos;r dderbynneb</translation>
    </message>
    <message>
        <source>This looks like a purchase that is recorded already</source>
        <translation>Mae hyn yn edrych fel pryniant sydd wedi&apos;i gofnodi&apos;n barod</translation>
    </message>
    <message>
        <source>The receipt, or the supplier, date and amount are the same. Press the button again to record it all the same.</source>
        <translation>Mae&apos;r dderbynneb, neu&apos;r cyflenwr, y dyddiad a&apos;r swm, yr un fath. Pwyswch y botwm eto i&apos;w gofnodi yr un fath.</translation>
    </message>
    <message>
        <source>Record it all the same</source>
        <translation>Ei gofnodi yr un fath</translation>
    </message>
    <message>
        <source>Record the purchase</source>
        <translation>Cofnodi&apos;r pryniant</translation>
    </message>
    <message>
        <source>What you fill in is kept on this tablet until you record it, also when the tablet is locked.</source>
        <translation>Mae&apos;r hyn a lenwch yn cael ei gadw ar y dabled hon nes i chi ei gofnodi, hefyd pan fydd y dabled wedi&apos;i chloi.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Yn cadw</translation>
    </message>
    <message>
        <source>Throw this away and start again</source>
        <translation>Taflu hwn a dechrau eto</translation>
    </message>
    <message>
        <source>Choose a picture from a file</source>
        <translation>Dewis llun o ffeil</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>Tynnu llun</translation>
    </message>
    <message>
        <source>Why was it bought before the plan starts?</source>
        <translation>Pam y cafodd ei brynu cyn i’r cynllun ddechrau?</translation>
    </message>
    <message>
        <source>This may be somebody else&apos;s receipt. Nothing leaves the folder of the camera until you add it to the right purchase.</source>
        <translation>Gallai hyn fod yn dderbynneb rhywun arall. Nid oes dim yn gadael ffolder y camera nes i chi ei ychwanegu at y pryniant cywir.</translation>
    </message>
    <message>
        <source>Add to this purchase</source>
        <translation>Ychwanegu at y pryniant hwn</translation>
    </message>
</context>
<context>
    <name>PurchasesPage</name>
    <message>
        <source>Patient</source>
        <translation>Claf</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Pryniannau</translation>
    </message>
    <message>
        <source>The office has it once it has signed for it.</source>
        <translation>Mae gan y swyddfa hwn unwaith y bydd wedi llofnodi amdano.</translation>
    </message>
    <message>
        <source>Purchases cannot be shown</source>
        <translation>Ni ellir dangos y pryniannau</translation>
    </message>
    <message>
        <source>Record a purchase</source>
        <translation>Cofnodi pryniant</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Wedi&apos;u cofnodi</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>Leave a list</source>
        <translation>Gadael rhestr</translation>
    </message>
    <message>
        <source>The file is not protected. Give it to the patient, then remove it from where you saved it.</source>
        <translation>Nid yw&apos;r ffeil wedi&apos;i diogelu. Rhowch hi i&apos;r claf, yna tynnwch hi o&apos;r lle y cadwoch hi.</translation>
    </message>
    <message>
        <source>A purchase is begun and not recorded yet</source>
        <translation>Mae pryniant wedi&apos;i ddechrau a heb ei gofnodi eto</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Mynd ymlaen ag ef</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>Tynnu %1 yn ôl</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Cydamseru</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cloi</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>Prif ddewislen</translation>
    </message>
    <message>
        <source>Doorstep</source>
        <translation>Doorstep</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ReceiptCamera</name>
    <message>
        <source>No camera was found on this tablet.</source>
        <translation>Ni ddaethpwyd o hyd i gamera ar y dabled hon.</translation>
    </message>
    <message>
        <source>This program may not use the camera. Whoever looks after this tablet can allow it.</source>
        <translation>Ni chaiff y rhaglen hon ddefnyddio&apos;r camera. Gall pwy bynnag sy&apos;n gofalu am y dabled hon ei ganiatáu.</translation>
    </message>
    <message>
        <source>Another program is using the camera. Close it, then try again.</source>
        <translation>Mae rhaglen arall yn defnyddio&apos;r camera. Caewch hi, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The camera was unplugged. Plug it in, then try again.</source>
        <translation>Cafodd y camera ei ddad-blygio. Plygiwch ef i mewn, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The camera could not be started. Another program may be using it.</source>
        <translation>Ni ellid cychwyn y camera. Efallai bod rhaglen arall yn ei ddefnyddio.</translation>
    </message>
    <message>
        <source>The camera sends no picture.</source>
        <translation>Nid yw&apos;r camera yn anfon llun.</translation>
    </message>
    <message>
        <source>The camera is starting.</source>
        <translation>Mae&apos;r camera yn cychwyn.</translation>
    </message>
    <message>
        <source>Fill the picture with the receipt, and hold the tablet still.</source>
        <translation>Llenwch y llun â&apos;r dderbynneb, a daliwch y dabled yn llonydd.</translation>
    </message>
    <message>
        <source>This is the picture. Can everything on it be read?</source>
        <translation>Dyma&apos;r llun. A ellir darllen popeth arno?</translation>
    </message>
    <message>
        <source>The picture is being sealed.</source>
        <translation>Mae&apos;r llun yn cael ei selio.</translation>
    </message>
    <message>
        <source>1 page is with the purchase.</source>
        <translation>Mae 1 dudalen gyda&apos;r pryniant.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are with the purchase.</source>
        <translation>
            <numerusform>Mae %n tudalen gyda&apos;r pryniant.</numerusform>
            <numerusform>Mae %n dudalen gyda&apos;r pryniant.</numerusform>
            <numerusform>Mae %n tudalen gyda&apos;r pryniant.</numerusform>
            <numerusform>Mae %n tudalen gyda&apos;r pryniant.</numerusform>
            <numerusform>Mae %n tudalen gyda&apos;r pryniant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Purchases</source>
        <translation>Pryniannau</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Derbynneb</translation>
    </message>
    <message>
        <source>The picture cannot be shown</source>
        <translation>Ni ellir dangos y llun</translation>
    </message>
    <message>
        <source>The picture is being opened.</source>
        <translation>Mae&apos;r llun yn cael ei agor.</translation>
    </message>
    <message>
        <source>Picture of the receipt</source>
        <translation>Llun o&apos;r dderbynneb</translation>
    </message>
</context>
<context>
    <name>ReceiptThumb</name>
    <message>
        <source>Receipt picture %1, open it</source>
        <translation>Llun derbynneb %1, ei agor</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Dim llun</translation>
    </message>
</context>
<context>
    <name>RecoveryCodePage</name>
    <message>
        <source>Write down the recovery code</source>
        <translation>Ysgrifennwch y cod adfer</translation>
    </message>
    <message>
        <source>It opens the tablet when the passphrase is forgotten. It is shown only now. Keep it away from the tablet, in the office&apos;s safe.</source>
        <translation>Mae&apos;n agor y dabled pan fydd y cyfrinymadrodd wedi&apos;i anghofio. Dim ond nawr y caiff ei ddangos. Cadwch ef oddi wrth y dabled, yn sêff y swyddfa.</translation>
    </message>
    <message>
        <source>Recovery code %1</source>
        <translation>Cod adfer %1</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Rwyf wedi ei ysgrifennu</translation>
    </message>
</context>
<context>
    <name>RepairViewModel</name>
    <message>
        <source>1 change made on this tablet</source>
        <translation>1 newid a wnaed ar y dabled hon</translation>
    </message>
    <message>
        <source>%1 changes made on this tablet</source>
        <translation>%1 newid a wnaed ar y dabled hon</translation>
    </message>
    <message>
        <source>The records as they were at %1: %2</source>
        <translation>Y cofnodion fel yr oeddent am %1: %2</translation>
    </message>
    <message>
        <source>What was recorded after %1 is not in this copy. What had been sent by then comes back from the office; what had not been sent stays only in the damaged records, which are kept on this tablet.</source>
        <translation>Nid yw&apos;r hyn a gofnodwyd ar ôl %1 yn y copi hwn. Daw&apos;r hyn a oedd wedi&apos;i anfon erbyn hynny yn ôl o&apos;r swyddfa; mae&apos;r hyn nad oedd wedi&apos;i anfon yn aros yn y cofnodion a ddifrodwyd yn unig, a gedwir ar y dabled hon.</translation>
    </message>
    <message>
        <source>The copy is in place. Unlock the tablet to go on.</source>
        <translation>Mae&apos;r copi yn ei le. Datglowch y dabled i fynd ymlaen.</translation>
    </message>
    <message>
        <source>The rescue file is %1. Only the office can open it: take or send it there.</source>
        <translation>Y ffeil achub yw %1. Dim ond y swyddfa a all ei hagor: ewch â hi neu anfonwch hi yno.</translation>
    </message>
</context>
<context>
    <name>ReversalEditor</name>
    <message>
        <source>Paid %1 on %2.</source>
        <translation>Talwyd %1 ar %2.</translation>
    </message>
    <message>
        <source>%1 %2 of it was taken back already: %3 is left.</source>
        <translation>%1 Tynnwyd %2 ohono yn ôl yn barod: mae %3 ar ôl.</translation>
    </message>
    <message>
        <source>Then all of it is taken back.</source>
        <translation>Yna bydd y cyfan wedi&apos;i dynnu&apos;n ôl.</translation>
    </message>
    <message>
        <source>%1 of it stays as spent.</source>
        <translation>Mae %1 ohono&apos;n aros fel arian a wariwyd.</translation>
    </message>
    <message>
        <source>Enter how much is taken back, like 12 or 12.50</source>
        <translation>Rhowch faint sy&apos;n cael ei dynnu&apos;n ôl, fel 12 neu 12.50</translation>
    </message>
    <message>
        <source>Enter at most %1: more was not paid</source>
        <translation>Rhowch %1 ar y mwyaf: ni thalwyd mwy</translation>
    </message>
    <message>
        <source>Enter why it is taken back</source>
        <translation>Rhowch y rheswm dros ei dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>%1 of %2 is taken back. Saved on this tablet %3.</source>
        <translation>Tynnwyd %1 yn ôl: %2. Cadwyd ar y dabled hon %3.</translation>
    </message>
</context>
<context>
    <name>ReversalPage</name>
    <message>
        <source>Purchases</source>
        <translation>Pryniannau</translation>
    </message>
    <message>
        <source>Take a purchase back</source>
        <translation>Tynnu pryniant yn ôl</translation>
    </message>
    <message>
        <source>A purchase is never changed or removed. What is taken back is recorded beside it, and the money counts as left again.</source>
        <translation>Ni chaiff pryniant byth ei newid na&apos;i ddileu. Caiff yr hyn a dynnir yn ôl ei gofnodi wrth ei ochr, ac mae&apos;r arian yn cyfrif fel arian sydd ar ôl eto.</translation>
    </message>
    <message>
        <source>How much is taken back?</source>
        <translation>Faint sy&apos;n cael ei dynnu&apos;n ôl?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pam?</translation>
    </message>
    <message>
        <source>Like: returned to the shop, entered twice, wrong amount</source>
        <translation>Fel: dychwelwyd i&apos;r siop, cofnodwyd ddwywaith, swm anghywir</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Yn cadw</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ei dynnu&apos;n ôl</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
    <message>
        <source>The first review of a plan is within 3 months of the first payment; after that at most 12 months lie between two reviews (R-76).</source>
        <translation>Mae adolygiad cyntaf cynllun o fewn 3 mis i&apos;r taliad cyntaf; ar ôl hynny mae 12 mis ar y mwyaf rhwng dau adolygiad (R-76).</translation>
    </message>
    <message>
        <source>Reviews cannot be shown</source>
        <translation>Ni ellir dangos yr adolygiadau</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Erbyn %1</translation>
    </message>
    <message>
        <source>at the latest %1</source>
        <translation>fan bellaf %1</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>wedi&apos;i drefnu</translation>
    </message>
    <message>
        <source>Start the review</source>
        <translation>Dechrau&apos;r adolygiad</translation>
    </message>
    <message>
        <source>Start the review of %1</source>
        <translation>Dechrau adolygiad %1</translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation>Agor y claf</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Agor %1</translation>
    </message>
</context>
<context>
    <name>RuleResultsModel</name>
    <message>
        <source>Fill in before agreement</source>
        <translation>I&apos;w lenwi cyn cytuno</translation>
    </message>
    <message>
        <source>Put right before agreement</source>
        <translation>I&apos;w unioni cyn cytuno</translation>
    </message>
    <message>
        <source>Fill in before any money is paid</source>
        <translation>I&apos;w lenwi cyn i unrhyw arian gael ei dalu</translation>
    </message>
    <message>
        <source>Fill in before the office decides</source>
        <translation>I&apos;w lenwi cyn i&apos;r swyddfa benderfynu</translation>
    </message>
    <message>
        <source>Before any money is paid</source>
        <translation>Cyn i unrhyw arian gael ei dalu</translation>
    </message>
    <message>
        <source>The office cannot approve this</source>
        <translation>Ni all y swyddfa gymeradwyo hyn</translation>
    </message>
    <message>
        <source>Think about this</source>
        <translation>Meddyliwch am hyn</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Nodyn atgoffa</translation>
    </message>
    <message>
        <source>To be recorded</source>
        <translation>I&apos;w gofnodi</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Pwy sy&apos;n penderfynu</translation>
    </message>
    <message>
        <source>Your organisation asks for this: %1</source>
        <translation>Mae eich sefydliad yn gofyn am hyn: %1</translation>
    </message>
    <message>
        <source>The rules have not been checked yet.</source>
        <translation>Nid yw&apos;r rheolau wedi&apos;u gwirio eto.</translation>
    </message>
    <message>
        <source>1 thing to put right before the patient can agree.</source>
        <translation>1 peth i&apos;w unioni cyn y gall y claf gytuno.</translation>
    </message>
    <message>
        <source>%1 things to put right before the patient can agree.</source>
        <translation>%1 peth i&apos;w hunioni cyn y gall y claf gytuno.</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Nid oes dim yn rhwystro.</translation>
    </message>
    <message>
        <source>The patient can agree. Please read the notes below.</source>
        <translation>Gall y claf gytuno. Darllenwch y nodiadau isod.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>You no longer consent to the payments.</source>
        <translation>Nid ydych yn cydsynio i&apos;r taliadau mwyach.</translation>
    </message>
    <message>
        <source>Your representative no longer consents and nobody else does.</source>
        <translation>Nid yw eich cynrychiolydd yn cydsynio mwyach ac nid oes neb arall yn gwneud.</translation>
    </message>
    <message>
        <source>Another part of the NHS is responsible for you now.</source>
        <translation>Mae rhan arall o&apos;r GIG yn gyfrifol amdanoch nawr.</translation>
    </message>
    <message>
        <source>The person who gets the money cannot do that any more.</source>
        <translation>Ni all y person sy&apos;n cael yr arian wneud hynny mwyach.</translation>
    </message>
    <message>
        <source>Your nominee does not agree to act.</source>
        <translation>Nid yw eich enwebai&apos;n cytuno i weithredu.</translation>
    </message>
    <message>
        <source>The nomination was taken back.</source>
        <translation>Tynnwyd yr enwebiad yn ôl.</translation>
    </message>
    <message>
        <source>Money was spent on things outside the plan.</source>
        <translation>Gwariwyd arian ar bethau y tu allan i&apos;r cynllun.</translation>
    </message>
    <message>
        <source>We think that money may have been taken.</source>
        <translation>Rydym yn meddwl y gallai arian fod wedi&apos;i gymryd.</translation>
    </message>
    <message>
        <source>The payments do not meet your needs.</source>
        <translation>Nid yw&apos;r taliadau&apos;n diwallu eich anghenion.</translation>
    </message>
    <message>
        <source>The person has died.</source>
        <translation>Mae&apos;r person wedi marw.</translation>
    </message>
    <message>
        <source>The plan changed a lot.</source>
        <translation>Newidiodd y cynllun lawer.</translation>
    </message>
    <message>
        <source>Your life changed a lot.</source>
        <translation>Newidiodd eich bywyd lawer.</translation>
    </message>
    <message>
        <source>A lot of money was not spent.</source>
        <translation>Ni wariwyd llawer o arian.</translation>
    </message>
    <message>
        <source>The plan stays as it is.</source>
        <translation>Mae&apos;r cynllun yn aros fel y mae.</translation>
    </message>
    <message>
        <source>We will change the plan together.</source>
        <translation>Byddwn yn newid y cynllun gyda&apos;n gilydd.</translation>
    </message>
    <message>
        <source>The money will go up.</source>
        <translation>Bydd yr arian yn codi.</translation>
    </message>
    <message>
        <source>The money will go down.</source>
        <translation>Bydd yr arian yn gostwng.</translation>
    </message>
    <message>
        <source>Someone else will get the money for you.</source>
        <translation>Bydd rhywun arall yn cael yr arian ar eich rhan.</translation>
    </message>
    <message>
        <source>There are new conditions.</source>
        <translation>Mae amodau newydd.</translation>
    </message>
    <message>
        <source>The payments will stop.</source>
        <translation>Bydd y taliadau&apos;n peidio.</translation>
    </message>
    <message>
        <source>Does the plan still meet your needs?</source>
        <translation>A yw&apos;r cynllun yn dal i ddiwallu eich anghenion?</translation>
    </message>
    <message>
        <source>Has the money been used well?</source>
        <translation>A gafodd yr arian ei ddefnyddio&apos;n dda?</translation>
    </message>
    <message>
        <source>Does the money pay for all of each service?</source>
        <translation>A yw&apos;r arian yn talu am bob gwasanaeth yn llawn?</translation>
    </message>
    <message>
        <source>Has everyone kept to what was agreed?</source>
        <translation>A yw pawb wedi cadw at yr hyn a gytunwyd?</translation>
    </message>
    <message>
        <source>No money has been agreed yet.</source>
        <translation>Nid oes arian wedi&apos;i gytuno eto.</translation>
    </message>
    <message>
        <source>%1 more was spent than was agreed.</source>
        <translation>Gwariwyd %1 yn fwy nag a gytunwyd.</translation>
    </message>
    <message>
        <source>You have %1 left of %2.</source>
        <translation>Mae gennych %1 ar ôl o %2.</translation>
    </message>
    <message>
        <source>We will look at your plan with you.</source>
        <translation>Byddwn yn edrych ar eich cynllun gyda chi.</translation>
    </message>
    <message>
        <source>We will look at how the money was used.</source>
        <translation>Byddwn yn edrych ar sut y defnyddiwyd yr arian.</translation>
    </message>
    <message>
        <source>We will look again at what care you can have.</source>
        <translation>Byddwn yn edrych eto ar ba ofal y gallwch ei gael.</translation>
    </message>
    <message>
        <source>We will look at the money for education with you.</source>
        <translation>Byddwn yn edrych ar yr arian ar gyfer addysg gyda chi.</translation>
    </message>
    <message>
        <source>You asked us to look again. We will answer you.</source>
        <translation>Gofynnoch i ni edrych eto. Byddwn yn eich ateb.</translation>
    </message>
    <message>
        <source>We pay you when we have said yes to your account.</source>
        <translation>Rydym yn eich talu pan fyddwn wedi dweud ie i&apos;ch cyfrif.</translation>
    </message>
    <message>
        <source>This money needs an account of its own. We can help you open one.</source>
        <translation>Mae angen cyfrif ei hun ar yr arian hwn. Gallwn eich helpu i agor un.</translation>
    </message>
    <message>
        <source>Please keep your bank statements. We will ask to see them.</source>
        <translation>Cadwch eich cyfriflenni banc. Byddwn yn gofyn i&apos;w gweld.</translation>
    </message>
    <message>
        <source>Tell us who can use the account. We have to say yes to them.</source>
        <translation>Dywedwch wrthym pwy a gaiff ddefnyddio&apos;r cyfrif. Rhaid i ni ddweud ie iddynt.</translation>
    </message>
    <message>
        <source>We may ask to see what went in and out of the account.</source>
        <translation>Efallai y byddwn yn gofyn i weld beth aeth i mewn ac allan o&apos;r cyfrif.</translation>
    </message>
    <message>
        <source>Someone else can look after the account for you.</source>
        <translation>Gall rhywun arall ofalu am y cyfrif ar eich rhan.</translation>
    </message>
    <message>
        <source>If you buy only 1 thing, your own account may be enough.</source>
        <translation>Os prynwch 1 peth yn unig, efallai y bydd eich cyfrif eich hun yn ddigon.</translation>
    </message>
    <message>
        <source>You sign to say that you agree with this plan. So do we.</source>
        <translation>Rydych yn llofnodi i ddweud eich bod yn cytuno â&apos;r cynllun hwn. Rydym ninnau hefyd.</translation>
    </message>
    <message>
        <source>The plan says what we do if something goes wrong.</source>
        <translation>Mae&apos;r cynllun yn dweud beth rydym yn ei wneud os aiff rhywbeth o chwith.</translation>
    </message>
    <message>
        <source>If we leave something out, we tell you why. You can ask us to look again.</source>
        <translation>Os gadawn rywbeth allan, rydym yn dweud pam wrthych. Cewch ofyn i ni edrych eto.</translation>
    </message>
    <message>
        <source>You can have the plan in big print, or in easy words.</source>
        <translation>Cewch gael y cynllun mewn print bras, neu mewn geiriau hawdd.</translation>
    </message>
    <message>
        <source>We change the plan only together with you.</source>
        <translation>Dim ond gyda chi y byddwn yn newid y cynllun.</translation>
    </message>
    <message>
        <source>We can help you find support, pay staff, and get advice.</source>
        <translation>Gallwn eich helpu i ddod o hyd i gymorth, talu staff, a chael cyngor.</translation>
    </message>
    <message>
        <source>The money can also pay for help with the money.</source>
        <translation>Gall yr arian hefyd dalu am help gyda&apos;r arian.</translation>
    </message>
    <message>
        <source>We cannot pay money to you here yet. We can still arrange this care for you.</source>
        <translation>Ni allwn dalu arian i chi yma eto. Gallwn drefnu&apos;r gofal hwn i chi o hyd.</translation>
    </message>
    <message>
        <source>The government lets us try this here.</source>
        <translation>Mae&apos;r llywodraeth yn gadael i ni roi cynnig ar hyn yma.</translation>
    </message>
    <message>
        <source>We need to check that you can have this here.</source>
        <translation>Mae angen i ni wirio y cewch gael hyn yma.</translation>
    </message>
    <message>
        <source>We can pay money to you only until the trial ends. Your care goes on after that.</source>
        <translation>Dim ond nes daw&apos;r treial i ben y gallwn dalu arian i chi. Mae eich gofal yn parhau ar ôl hynny.</translation>
    </message>
    <message>
        <source>We cannot pay you directly for this part. We will arrange it for you.</source>
        <translation>Ni allwn eich talu&apos;n uniongyrchol am y rhan hon. Byddwn yn ei threfnu i chi.</translation>
    </message>
    <message>
        <source>Some people may ask how this works for you. You can say no.</source>
        <translation>Efallai y bydd rhai pobl yn gofyn sut mae hyn yn gweithio i chi. Cewch ddweud na.</translation>
    </message>
    <message>
        <source>Another fund may be the right one for this. We can help you ask.</source>
        <translation>Efallai mai cronfa arall yw&apos;r un iawn ar gyfer hyn. Gallwn eich helpu i ofyn.</translation>
    </message>
    <message>
        <source>There are ways to have a budget without holding the money.</source>
        <translation>Mae ffyrdd o gael cyllideb heb ddal yr arian.</translation>
    </message>
    <message>
        <source>The plan shows which parts you buy with the money.</source>
        <translation>Mae&apos;r cynllun yn dangos pa rannau rydych yn eu prynu â&apos;r arian.</translation>
    </message>
    <message>
        <source>We talk with you about what could go wrong and what we can do.</source>
        <translation>Rydym yn siarad gyda chi am yr hyn a allai fynd o chwith a&apos;r hyn y gallwn ei wneud.</translation>
    </message>
    <message>
        <source>We need to agree with you what to do if something goes wrong.</source>
        <translation>Mae angen i ni gytuno gyda chi beth i&apos;w wneud os aiff rhywbeth o chwith.</translation>
    </message>
    <message>
        <source>Each thing in the plan has to help with something you need.</source>
        <translation>Rhaid i bob peth yn y cynllun helpu gyda rhywbeth sydd ei angen arnoch.</translation>
    </message>
    <message>
        <source>The money must pay for everything in the plan, when you need it.</source>
        <translation>Rhaid i&apos;r arian dalu am bopeth yn y cynllun, pan fydd ei angen arnoch.</translation>
    </message>
    <message>
        <source>There are 5 kinds of risk that we go through with you.</source>
        <translation>Mae 5 math o risg yr ydym yn mynd drwyddynt gyda chi.</translation>
    </message>
    <message>
        <source>The plan says what you need and what you want to achieve.</source>
        <translation>Mae&apos;r cynllun yn dweud beth sydd ei angen arnoch a beth rydych am ei gyflawni.</translation>
    </message>
    <message>
        <source>The plan says what the money is for.</source>
        <translation>Mae&apos;r cynllun yn dweud beth yw pwrpas yr arian.</translation>
    </message>
    <message>
        <source>The plan says when you get money and how much.</source>
        <translation>Mae&apos;r cynllun yn dweud pryd y cewch arian a faint.</translation>
    </message>
    <message>
        <source>One person helps you with the plan. The plan says who.</source>
        <translation>Mae un person yn eich helpu gyda&apos;r cynllun. Mae&apos;r cynllun yn dweud pwy.</translation>
    </message>
    <message>
        <source>The plan says who looks after your health.</source>
        <translation>Mae&apos;r cynllun yn dweud pwy sy&apos;n gofalu am eich iechyd.</translation>
    </message>
    <message>
        <source>The plan says when we look at it again.</source>
        <translation>Mae&apos;r cynllun yn dweud pryd y byddwn yn edrych arno eto.</translation>
    </message>
    <message>
        <source>We tell you ahead before the money goes down or stops.</source>
        <translation>Rydym yn dweud wrthych ymlaen llaw cyn i&apos;r arian ostwng neu beidio.</translation>
    </message>
    <message>
        <source>Sometimes we ask for money back. We tell you why.</source>
        <translation>Weithiau rydym yn gofyn am arian yn ôl. Rydym yn dweud pam wrthych.</translation>
    </message>
    <message>
        <source>Our letter says why, how much, by when, and who should pay.</source>
        <translation>Mae ein llythyr yn dweud pam, faint, erbyn pryd, a phwy ddylai dalu.</translation>
    </message>
    <message>
        <source>We are sorry. We will write to the people who act for the person now.</source>
        <translation>Mae&apos;n ddrwg gennym. Byddwn yn ysgrifennu at y bobl sy&apos;n gweithredu dros y person nawr.</translation>
    </message>
    <message>
        <source>You can tell us more. We look again and tell you the answer.</source>
        <translation>Cewch ddweud mwy wrthym. Rydym yn edrych eto ac yn dweud yr ateb wrthych.</translation>
    </message>
    <message>
        <source>If you cannot pay it back at once, talk to us.</source>
        <translation>Os na allwch ei dalu&apos;n ôl ar unwaith, siaradwch â ni.</translation>
    </message>
    <message>
        <source>You took back your consent, so we stop paying you. Your care goes on.</source>
        <translation>Tynnoch eich cydsyniad yn ôl, felly rydym yn rhoi&apos;r gorau i&apos;ch talu. Mae eich gofal yn parhau.</translation>
    </message>
    <message>
        <source>We can stop the payments only for certain reasons. We tell you which.</source>
        <translation>Dim ond am resymau penodol y gallwn atal y taliadau. Rydym yn dweud wrthych pa rai.</translation>
    </message>
    <message>
        <source>We write to you before the payments stop, and we say why.</source>
        <translation>Rydym yn ysgrifennu atoch cyn i&apos;r taliadau beidio, ac yn dweud pam.</translation>
    </message>
    <message>
        <source>When the payments stop, your care goes on. We tell you how.</source>
        <translation>Pan fydd y taliadau&apos;n peidio, mae eich gofal yn parhau. Rydym yn dweud sut wrthych.</translation>
    </message>
    <message>
        <source>We help you to end things well: staff, equipment, the account.</source>
        <translation>Rydym yn eich helpu i ddod â phethau i ben yn dda: staff, offer, y cyfrif.</translation>
    </message>
    <message>
        <source>If someone takes your money, tell us. We will help you.</source>
        <translation>Os bydd rhywun yn cymryd eich arian, dywedwch wrthym. Byddwn yn eich helpu.</translation>
    </message>
    <message>
        <source>If your health changes, we ask if the money is still enough.</source>
        <translation>Os bydd eich iechyd yn newid, rydym yn gofyn a yw&apos;r arian yn dal yn ddigon.</translation>
    </message>
    <message>
        <source>If money is left, we may pay you less next time.</source>
        <translation>Os oes arian ar ôl, efallai y byddwn yn talu llai i chi y tro nesaf.</translation>
    </message>
    <message>
        <source>If the money goes down, we write to you before and tell you why.</source>
        <translation>Os bydd yr arian yn gostwng, rydym yn ysgrifennu atoch o&apos;r blaen ac yn dweud pam.</translation>
    </message>
    <message>
        <source>We pay each month. For big things we pay at once.</source>
        <translation>Rydym yn talu bob mis. Am bethau mawr rydym yn talu ar unwaith.</translation>
    </message>
    <message>
        <source>This money takes the place of other care you would have had.</source>
        <translation>Mae&apos;r arian hwn yn cymryd lle gofal arall y byddech wedi&apos;i gael.</translation>
    </message>
    <message>
        <source>We check which part of the NHS looks after you.</source>
        <translation>Rydym yn gwirio pa ran o&apos;r GIG sy&apos;n gofalu amdanoch.</translation>
    </message>
    <message>
        <source>We check with you that you can have this budget.</source>
        <translation>Rydym yn gwirio gyda chi y cewch gael y gyllideb hon.</translation>
    </message>
    <message>
        <source>The law does not let us pay you directly. We can still arrange this for you.</source>
        <translation>Nid yw&apos;r gyfraith yn gadael i ni eich talu&apos;n uniongyrchol. Gallwn drefnu hyn i chi o hyd.</translation>
    </message>
    <message>
        <source>We pay money to you only if you say yes. You can change your mind at any time.</source>
        <translation>Dim ond os dywedwch ie y byddwn yn talu arian i chi. Cewch newid eich meddwl ar unrhyw adeg.</translation>
    </message>
    <message>
        <source>This is your choice. If you say no, your care goes on.</source>
        <translation>Eich dewis chi yw hyn. Os dywedwch na, mae eich gofal yn parhau.</translation>
    </message>
    <message>
        <source>When you are 16 you can decide about this yourself.</source>
        <translation>Pan fyddwch yn 16 oed cewch benderfynu am hyn eich hun.</translation>
    </message>
    <message>
        <source>We look with you at which way to hold the money suits you best.</source>
        <translation>Rydym yn edrych gyda chi ar ba ffordd o ddal yr arian sydd orau i chi.</translation>
    </message>
    <message>
        <source>If we say no, we tell you why. You can ask us to look again.</source>
        <translation>Os dywedwn na, rydym yn dweud pam wrthych. Cewch ofyn i ni edrych eto.</translation>
    </message>
    <message>
        <source>If you need help with the money, we will help you find it.</source>
        <translation>Os oes angen help gyda&apos;r arian arnoch, byddwn yn eich helpu i ddod o hyd iddo.</translation>
    </message>
    <message>
        <source>Someone you trust, or who the law names, can decide about the money for you.</source>
        <translation>Gall rhywun rydych yn ymddiried ynddo, neu y mae&apos;r gyfraith yn ei enwi, benderfynu am yr arian drosoch.</translation>
    </message>
    <message>
        <source>Your representative promises to do what is best for you.</source>
        <translation>Mae eich cynrychiolydd yn addo gwneud yr hyn sydd orau i chi.</translation>
    </message>
    <message>
        <source>You can choose someone to get the money for you. They and we must both say yes.</source>
        <translation>Cewch ddewis rhywun i gael yr arian ar eich rhan. Rhaid iddynt hwy a ni ddweud ie.</translation>
    </message>
    <message>
        <source>Tell us who should get the money now. We will look at the plan with you soon.</source>
        <translation>Dywedwch wrthym pwy ddylai gael yr arian nawr. Byddwn yn edrych ar y cynllun gyda chi cyn bo hir.</translation>
    </message>
    <message>
        <source>We check people who hold your money, to keep you safe.</source>
        <translation>Rydym yn gwirio pobl sy&apos;n dal eich arian, i&apos;ch cadw&apos;n ddiogel.</translation>
    </message>
    <message>
        <source>Please keep every receipt. We can take a picture of it.</source>
        <translation>Cadwch bob derbynneb. Gallwn dynnu llun ohoni.</translation>
    </message>
    <message>
        <source>Tell us what helps you to read, hear or understand.</source>
        <translation>Dywedwch wrthym beth sy&apos;n eich helpu i ddarllen, clywed neu ddeall.</translation>
    </message>
    <message>
        <source>If you are not happy, tell us. You have 12 months to complain.</source>
        <translation>Os ydych yn anfodlon, dywedwch wrthym. Mae gennych 12 mis i gwyno.</translation>
    </message>
    <message>
        <source>We help you to decide for yourself as far as you can.</source>
        <translation>Rydym yn eich helpu i benderfynu drosoch eich hun cyn belled ag y gallwch.</translation>
    </message>
    <message>
        <source>We ask your name, birthday and address to be sure it is you.</source>
        <translation>Rydym yn gofyn eich enw, eich dyddiad geni a&apos;ch cyfeiriad i fod yn siŵr mai chi ydyw.</translation>
    </message>
    <message>
        <source>We look at how you are, and at how the money is used.</source>
        <translation>Rydym yn edrych ar sut rydych chi, ac ar sut mae&apos;r arian yn cael ei ddefnyddio.</translation>
    </message>
    <message>
        <source>We look at the plan with you after 3 months, then each year.</source>
        <translation>Rydym yn edrych ar y cynllun gyda chi ar ôl 3 mis, yna bob blwyddyn.</translation>
    </message>
    <message>
        <source>If your health changes, tell us. We may change the plan.</source>
        <translation>Os bydd eich iechyd yn newid, dywedwch wrthym. Efallai y byddwn yn newid y cynllun.</translation>
    </message>
    <message>
        <source>If the money is not enough, tell us. We must look at the plan.</source>
        <translation>Os nad yw&apos;r arian yn ddigon, dywedwch wrthym. Rhaid i ni edrych ar y cynllun.</translation>
    </message>
    <message>
        <source>There are 4 questions that we go through with you.</source>
        <translation>Mae 4 cwestiwn yr ydym yn mynd drwyddynt gyda chi.</translation>
    </message>
    <message>
        <source>After that we tell you what stays and what changes.</source>
        <translation>Ar ôl hynny rydym yn dweud wrthych beth sy&apos;n aros a beth sy&apos;n newid.</translation>
    </message>
    <message>
        <source>You can ask for a review at any time.</source>
        <translation>Cewch ofyn am adolygiad ar unrhyw adeg.</translation>
    </message>
    <message>
        <source>When we review the plan, we do not check the money on the same day.</source>
        <translation>Pan fyddwn yn adolygu&apos;r cynllun, nid ydym yn gwirio&apos;r arian ar yr un diwrnod.</translation>
    </message>
    <message>
        <source>We can pay someone you live with only in special cases. Ask us what those are.</source>
        <translation>Dim ond mewn achosion arbennig y gallwn dalu rhywun rydych yn byw gyda nhw. Gofynnwch i ni beth yw&apos;r rheini.</translation>
    </message>
    <message>
        <source>Please use the money for what is in the plan. Tell us if something else was needed.</source>
        <translation>Defnyddiwch yr arian ar gyfer yr hyn sydd yn y cynllun. Dywedwch wrthym os oedd angen rhywbeth arall.</translation>
    </message>
    <message>
        <source>We check with you that people who give care are safe to use.</source>
        <translation>Rydym yn gwirio gyda chi ei bod yn ddiogel defnyddio&apos;r bobl sy&apos;n rhoi gofal.</translation>
    </message>
    <message>
        <source>We may say yes and ask you to do something first.</source>
        <translation>Efallai y byddwn yn dweud ie ac yn gofyn i chi wneud rhywbeth yn gyntaf.</translation>
    </message>
    <message>
        <source>Keep your receipts. Tell us if something changes for you.</source>
        <translation>Cadwch eich derbynebau. Dywedwch wrthym os bydd rhywbeth yn newid i chi.</translation>
    </message>
    <message>
        <source>The budget cannot pay for alcohol, tobacco, gambling or debts.</source>
        <translation>Ni all y gyllideb dalu am alcohol, tybaco, gamblo na dyledion.</translation>
    </message>
    <message>
        <source>You get this from the NHS in another way. We can tell you how.</source>
        <translation>Rydych yn cael hyn gan y GIG mewn ffordd arall. Gallwn ddweud sut wrthych.</translation>
    </message>
    <message>
        <source>Your doctor or nurse gives you medicines. The budget does not buy them.</source>
        <translation>Eich meddyg neu&apos;ch nyrs sy&apos;n rhoi meddyginiaethau i chi. Nid yw&apos;r gyllideb yn eu prynu.</translation>
    </message>
    <message>
        <source>You do not have to add your own money. You can, if you want more.</source>
        <translation>Nid oes rhaid i chi ychwanegu eich arian eich hun. Cewch wneud, os ydych am gael mwy.</translation>
    </message>
    <message>
        <source>We have not begun yet.</source>
        <translation>Nid ydym wedi dechrau eto.</translation>
    </message>
    <message>
        <source>You were put forward for a budget.</source>
        <translation>Cawsoch eich cynnig ar gyfer cyllideb.</translation>
    </message>
    <message>
        <source>We explained it. You choose if you want it.</source>
        <translation>Fe wnaethom ei egluro. Chi sy&apos;n dewis a ydych am ei chael.</translation>
    </message>
    <message>
        <source>You said no. You can come back at any time.</source>
        <translation>Dywedoch na. Cewch ddod yn ôl ar unrhyw adeg.</translation>
    </message>
    <message>
        <source>We check if you can have a budget.</source>
        <translation>Rydym yn gwirio a gewch gael cyllideb.</translation>
    </message>
    <message>
        <source>You cannot have a budget now. You can ask us to look again.</source>
        <translation>Ni chewch gael cyllideb nawr. Cewch ofyn i ni edrych eto.</translation>
    </message>
    <message>
        <source>We talk about what you need.</source>
        <translation>Rydym yn siarad am yr hyn sydd ei angen arnoch.</translation>
    </message>
    <message>
        <source>We work out about how much money there is.</source>
        <translation>Rydym yn cyfrifo tua faint o arian sydd.</translation>
    </message>
    <message>
        <source>We make the plan with you.</source>
        <translation>Rydym yn gwneud y cynllun gyda chi.</translation>
    </message>
    <message>
        <source>You agreed to the plan.</source>
        <translation>Cytunoch i&apos;r cynllun.</translation>
    </message>
    <message>
        <source>The office has your plan.</source>
        <translation>Mae eich cynllun gan y swyddfa.</translation>
    </message>
    <message>
        <source>The office is looking at your plan.</source>
        <translation>Mae&apos;r swyddfa&apos;n edrych ar eich cynllun.</translation>
    </message>
    <message>
        <source>The office said yes.</source>
        <translation>Dywedodd y swyddfa ie.</translation>
    </message>
    <message>
        <source>The office has questions about your plan.</source>
        <translation>Mae gan y swyddfa gwestiynau am eich cynllun.</translation>
    </message>
    <message>
        <source>The office said no. You can ask us to look again.</source>
        <translation>Dywedodd y swyddfa na. Cewch ofyn i ni edrych eto.</translation>
    </message>
    <message>
        <source>We are looking again, as you asked.</source>
        <translation>Rydym yn edrych eto, fel y gofynnoch.</translation>
    </message>
    <message>
        <source>We get everything ready.</source>
        <translation>Rydym yn paratoi popeth.</translation>
    </message>
    <message>
        <source>Your budget is running.</source>
        <translation>Mae eich cyllideb ar waith.</translation>
    </message>
    <message>
        <source>It is time to look at your plan together.</source>
        <translation>Mae&apos;n bryd edrych ar eich cynllun gyda&apos;n gilydd.</translation>
    </message>
    <message>
        <source>We are changing the plan. The old one goes on until then.</source>
        <translation>Rydym yn newid y cynllun. Mae&apos;r hen un yn parhau tan hynny.</translation>
    </message>
    <message>
        <source>The payments are paused. Your care goes on.</source>
        <translation>Mae&apos;r taliadau wedi&apos;u hoedi. Mae eich gofal yn parhau.</translation>
    </message>
    <message>
        <source>The payments will change. We wrote to you why.</source>
        <translation>Bydd y taliadau&apos;n newid. Ysgrifennom atoch pam.</translation>
    </message>
    <message>
        <source>We end the budget with you.</source>
        <translation>Rydym yn dod â&apos;r gyllideb i ben gyda chi.</translation>
    </message>
    <message>
        <source>The budget has ended.</source>
        <translation>Mae&apos;r gyllideb wedi dod i ben.</translation>
    </message>
    <message>
        <source>We are sorry. We will write to the people who act now.</source>
        <translation>Mae&apos;n ddrwg gennym. Byddwn yn ysgrifennu at y bobl sy&apos;n gweithredu nawr.</translation>
    </message>
    <message>
        <source>The notice of %1 days runs until %2; it may not take effect before.</source>
        <translation>Mae&apos;r rhybudd o %1 diwrnod yn rhedeg tan %2; ni chaiff ddod i rym cyn hynny.</translation>
    </message>
    <message>
        <source>Say why, in plain words that the patient can be told.</source>
        <translation>Dywedwch pam, mewn geiriau syml y gellir eu dweud wrth y claf.</translation>
    </message>
    <message>
        <source>%1 to %2 an %3</source>
        <translation>%1 i %2 fesul %3</translation>
    </message>
    <message>
        <source>%1 to %2 a %3</source>
        <translation>%1 i %2 am bob %3</translation>
    </message>
    <message>
        <source>At %1 the office usually asks for %2 quotes.</source>
        <translation>Am %1 mae&apos;r swyddfa fel arfer yn gofyn am %2 dyfynbris.</translation>
    </message>
    <message>
        <source>With a signed declaration the price is likely to be free of VAT: about %1 less.</source>
        <translation>Gyda datganiad wedi&apos;i lofnodi, mae&apos;r pris yn debygol o fod yn rhydd o TAW: tua %1 yn llai.</translation>
    </message>
    <message>
        <source>%1 is more than the guide price of %2.</source>
        <translation>Mae %1 yn fwy na&apos;r pris canllaw, sef %2.</translation>
    </message>
    <message>
        <source>%1 an hour is below %2, the lowest wage the law allows from %3.</source>
        <translation>Mae %1 yr awr yn is na %2, y cyflog isaf y mae&apos;r gyfraith yn ei ganiatáu o %3.</translation>
    </message>
    <message>
        <source>The lowest wage for %1 is not known here yet; please check it.</source>
        <translation>Nid yw&apos;r cyflog isaf ar gyfer %1 yn hysbys yma eto; gwiriwch ef.</translation>
    </message>
    <message>
        <source>to take a direct payment</source>
        <translation>cymryd taliad uniongyrchol</translation>
    </message>
    <message>
        <source>to agree this plan</source>
        <translation>cytuno i&apos;r cynllun hwn</translation>
    </message>
    <message>
        <source>to name a nominee</source>
        <translation>enwi enwebai</translation>
    </message>
    <message>
        <source>to share information</source>
        <translation>rhannu gwybodaeth</translation>
    </message>
    <message>
        <source>another decision</source>
        <translation>penderfyniad arall</translation>
    </message>
    <message>
        <source>agrees to act</source>
        <translation>yn cytuno i weithredu</translation>
    </message>
    <message>
        <source>acts in the person&apos;s best interests</source>
        <translation>yn gweithredu er lles pennaf y person</translation>
    </message>
    <message>
        <source>signs contracts and answers for them</source>
        <translation>yn llofnodi contractau ac yn atebol amdanynt</translation>
    </message>
    <message>
        <source>follows the plan</source>
        <translation>yn dilyn y cynllun</translation>
    </message>
    <message>
        <source>follows the law on direct payments</source>
        <translation>yn dilyn y gyfraith ar daliadau uniongyrchol</translation>
    </message>
    <message>
        <source>your health</source>
        <translation>iechyd</translation>
    </message>
    <message>
        <source>the kind of treatment</source>
        <translation>y math o driniaeth</translation>
    </message>
    <message>
        <source>employing staff</source>
        <translation>cyflogi staff</translation>
    </message>
    <message>
        <source>a provider with no proper way to complain</source>
        <translation>darparwr heb ffordd iawn o gwyno</translation>
    </message>
    <message>
        <source>a provider without enough insurance</source>
        <translation>darparwr heb ddigon o yswiriant</translation>
    </message>
    <message>
        <source>information and advice</source>
        <translation>gwybodaeth a chyngor</translation>
    </message>
    <message>
        <source>someone to speak up for you</source>
        <translation>rhywun i siarad dros y person</translation>
    </message>
    <message>
        <source>help to find and buy support</source>
        <translation>help i ddod o hyd i gymorth a&apos;i brynu</translation>
    </message>
    <message>
        <source>help to pay staff</source>
        <translation>help i dalu staff</translation>
    </message>
    <message>
        <source>training</source>
        <translation>hyfforddiant</translation>
    </message>
    <message>
        <source>cover when staff are ill</source>
        <translation>staff wrth gefn pan fydd staff yn sâl</translation>
    </message>
    <message>
        <source>notice to staff</source>
        <translation>rhybudd i staff</translation>
    </message>
    <message>
        <source>redundancy pay</source>
        <translation>tâl dileu swydd</translation>
    </message>
    <message>
        <source>the tax office was told</source>
        <translation>dweud wrth y swyddfa dreth</translation>
    </message>
    <message>
        <source>equipment went back</source>
        <translation>dychwelyd yr offer</translation>
    </message>
    <message>
        <source>last account statement</source>
        <translation>cyfriflen olaf y cyfrif</translation>
    </message>
    <message>
        <source>The account for the direct payment is not approved yet.</source>
        <translation>Nid yw&apos;r cyfrif ar gyfer y taliad uniongyrchol wedi&apos;i gymeradwyo eto.</translation>
    </message>
    <message>
        <source>A direct payment needs an account of its own, not a personal current account.</source>
        <translation>Mae angen cyfrif ei hun ar daliad uniongyrchol, nid cyfrif cyfredol personol.</translation>
    </message>
    <message>
        <source>The account also holds money that may not be in it.</source>
        <translation>Mae&apos;r cyfrif hefyd yn dal arian na chaiff fod ynddo.</translation>
    </message>
    <message>
        <source>Agree how often account statements are sent in.</source>
        <translation>Cytunwch pa mor aml yr anfonir datganiadau&apos;r cyfrif i mewn.</translation>
    </message>
    <message>
        <source>Name the people who may use the account.</source>
        <translation>Enwch y bobl a gaiff ddefnyddio&apos;r cyfrif.</translation>
    </message>
    <message>
        <source>The organisation has not yet approved that %1 uses the account.</source>
        <translation>Nid yw&apos;r sefydliad wedi cymeradwyo eto bod %1 yn defnyddio&apos;r cyfrif.</translation>
    </message>
    <message>
        <source>Name the person or organisation that holds the managed account.</source>
        <translation>Enwch y person neu&apos;r sefydliad sy&apos;n dal y cyfrif a reolir.</translation>
    </message>
    <message>
        <source>A managed account has been allowed only since 1 April 2017.</source>
        <translation>Dim ond ers 1 Ebrill 2017 y caniateir cyfrif a reolir.</translation>
    </message>
    <message>
        <source>One-off money is to go to an ordinary account. Write down who allowed that; the rule is not confirmed.</source>
        <translation>Mae arian untro i fynd i gyfrif cyffredin. Ysgrifennwch pwy a ganiataodd hynny; nid yw&apos;r rheol wedi&apos;i chadarnhau.</translation>
    </message>
    <message>
        <source>Pay only into an account that the organisation approved.</source>
        <translation>Talwch i gyfrif y mae&apos;r sefydliad wedi&apos;i gymeradwyo yn unig.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 13(1).</source>
        <translation>OS 2010/1000 rheol. 13(1).</translation>
    </message>
    <message>
        <source>Send the evidence to the office.</source>
        <translation>Anfonwch y dystiolaeth i&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>The account holds only direct payments, Independent Living Fund money and payments for a disabled person&apos;s services.</source>
        <translation>Mae&apos;r cyfrif yn dal taliadau uniongyrchol, arian y Gronfa Byw&apos;n Annibynnol a thaliadau am wasanaethau person anabl yn unig.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 13(2)(a), (3)(b).</source>
        <translation>OS 2010/1000 rheol. 13(2)(a), (3)(b).</translation>
    </message>
    <message>
        <source>Help to open a separate account.</source>
        <translation>Helpwch i agor cyfrif ar wahân.</translation>
    </message>
    <message>
        <source>Statements must show where money came from and where it went.</source>
        <translation>Rhaid i ddatganiadau&apos;r cyfrif ddangos o ble y daeth arian ac i ble yr aeth.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 13(2)(b).</source>
        <translation>OS 2010/1000 rheol. 13(2)(b).</translation>
    </message>
    <message>
        <source>Agree 1, 3 or 12 months.</source>
        <translation>Cytunwch ar 1, 3 neu 12 mis.</translation>
    </message>
    <message>
        <source>Only named people whom the organisation approved may use the account.</source>
        <translation>Dim ond pobl a enwyd ac a gymeradwywyd gan y sefydliad a gaiff ddefnyddio&apos;r cyfrif.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 13(3)(a).</source>
        <translation>OS 2010/1000 rheol. 13(3)(a).</translation>
    </message>
    <message>
        <source>List each person and the date of approval.</source>
        <translation>Rhestrwch bob person a dyddiad y gymeradwyaeth.</translation>
    </message>
    <message>
        <source>The organisation may ask for account information and must set procedures.</source>
        <translation>Caiff y sefydliad ofyn am wybodaeth am y cyfrif a rhaid iddo bennu gweithdrefnau.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 13(4), (5).</source>
        <translation>OS 2010/1000 rheol. 13(4), (5).</translation>
    </message>
    <message>
        <source>Explain that the office may ask for statements.</source>
        <translation>Eglurwch y gall y swyddfa ofyn am ddatganiadau&apos;r cyfrif.</translation>
    </message>
    <message>
        <source>Office process: account numbers are never kept on the tablet; R-52 and R-60 record what was agreed and explained.</source>
        <translation>Proses y swyddfa: ni chedwir rhifau cyfrif byth ar y dabled; mae R-52 ac R-60 yn cofnodi beth a gytunwyd ac a eglurwyd.</translation>
    </message>
    <message>
        <source>A managed account is held by somebody appointed for it, for the plan&apos;s services alone.</source>
        <translation>Rhywun a benodwyd i hynny sy&apos;n dal cyfrif a reolir, ar gyfer gwasanaethau&apos;r cynllun yn unig.</translation>
    </message>
    <message>
        <source>SI 2017/219.</source>
        <translation>OS 2017/219.</translation>
    </message>
    <message>
        <source>Record who holds it.</source>
        <translation>Cofnodwch pwy sy&apos;n ei ddal.</translation>
    </message>
    <message>
        <source>One item, or up to five in a year, may be paid to an ordinary account.</source>
        <translation>Gellir talu am un eitem, neu hyd at bump mewn blwyddyn, i gyfrif cyffredin.</translation>
    </message>
    <message>
        <source>Guidance after 2013.</source>
        <translation>Canllawiau ar ôl 2013.</translation>
    </message>
    <message>
        <source>Write down who allowed it.</source>
        <translation>Ysgrifennwch pwy a&apos;i caniataodd.</translation>
    </message>
    <message>
        <source>Write down what happens if things do not go to plan.</source>
        <translation>Ysgrifennwch beth sy&apos;n digwydd os nad aiff pethau yn ôl y bwriad.</translation>
    </message>
    <message>
        <source>%1 has staff who do nursing tasks. Add a training line, or say who trains them.</source>
        <translation>Mae gan %1 staff sy&apos;n gwneud tasgau nyrsio. Ychwanegwch linell hyfforddiant, neu dywedwch pwy sy&apos;n eu hyfforddi.</translation>
    </message>
    <message>
        <source>Ask in which form the patient wants the plan: standard, large print or easy read.</source>
        <translation>Gofynnwch ar ba ffurf y mae&apos;r claf am gael y cynllun: print safonol, print bras neu hawdd ei ddeall.</translation>
    </message>
    <message>
        <source>The patient has communication needs, but the copy is in standard print.</source>
        <translation>Mae gan y claf anghenion cyfathrebu, ond mae&apos;r copi mewn print safonol.</translation>
    </message>
    <message>
        <source>Not yet offered: %1.</source>
        <translation>Heb ei gynnig eto: %1.</translation>
    </message>
    <message>
        <source>Both sides agree: that needs will be met, that the money is enough, and that the plan will be reviewed.</source>
        <translation>Mae&apos;r ddwy ochr yn cytuno: y caiff anghenion eu diwallu, bod yr arian yn ddigon, ac y caiff y cynllun ei adolygu.</translation>
    </message>
    <message>
        <source>NHS England practice.</source>
        <translation>Arfer NHS England.</translation>
    </message>
    <message>
        <source>Read the statement with the patient before they sign.</source>
        <translation>Darllenwch y datganiad gyda&apos;r claf cyn iddo lofnodi.</translation>
    </message>
    <message>
        <source>Kept by the agreement itself: nothing is submitted without the statement and a signature bound to the hash of the plan, and the office signs its decision on the same hash.</source>
        <translation>Y cytundeb ei hun sy&apos;n cadw hyn: ni chyflwynir dim heb y datganiad a llofnod sydd ynghlwm wrth hash y cynllun, ac mae&apos;r swyddfa&apos;n llofnodi ei phenderfyniad ar yr un hash.</translation>
    </message>
    <message>
        <source>The plan says what happens if things go wrong, and who is trained.</source>
        <translation>Mae&apos;r cynllun yn dweud beth sy&apos;n digwydd os aiff pethau o chwith, a phwy sy&apos;n cael ei hyfforddi.</translation>
    </message>
    <message>
        <source>Agree a back-up; add training for delegated tasks.</source>
        <translation>Cytunwch ar drefniant wrth gefn; ychwanegwch hyfforddiant ar gyfer tasgau a ddirprwyir.</translation>
    </message>
    <message>
        <source>A decision not to include a service is looked at again on request, with reasons.</source>
        <translation>Edrychir eto, o ofyn, ar benderfyniad i beidio â chynnwys gwasanaeth, gyda rhesymau.</translation>
    </message>
    <message>
        <source>SI 2013/2354.</source>
        <translation>OS 2013/2354.</translation>
    </message>
    <message>
        <source>Show the declined line and its reason.</source>
        <translation>Dangoswch y llinell a wrthodwyd a&apos;r rheswm.</translation>
    </message>
    <message>
        <source>Kept by the decision: a declined line needs a code and a reason, stays visible, and the workflow lets the patient ask again.</source>
        <translation>Y penderfyniad sy&apos;n cadw hyn: mae angen cod a rheswm ar linell a wrthodwyd, mae&apos;n aros yn y golwg, ac mae&apos;r llif gwaith yn gadael i&apos;r claf ofyn eto.</translation>
    </message>
    <message>
        <source>The patient has the plan in a form that suits them.</source>
        <translation>Mae&apos;r cynllun gan y claf ar ffurf sy&apos;n addas iddo.</translation>
    </message>
    <message>
        <source>Ask, record the form, and print it so.</source>
        <translation>Gofynnwch, cofnodwch y ffurf, ac argraffwch ef felly.</translation>
    </message>
    <message>
        <source>A plan is changed only by agreement; a new version takes the place of the old one.</source>
        <translation>Dim ond drwy gytundeb y caiff cynllun ei newid; mae fersiwn newydd yn cymryd lle&apos;r hen un.</translation>
    </message>
    <message>
        <source>Good practice.</source>
        <translation>Arfer da.</translation>
    </message>
    <message>
        <source>Change the draft and agree it again.</source>
        <translation>Newidiwch y drafft a chytunwch arno eto.</translation>
    </message>
    <message>
        <source>Kept by the store: a sealed plan cannot be changed, and an edit afterwards makes a new draft that must be agreed again.</source>
        <translation>Y storfa sy&apos;n cadw hyn: ni ellir newid cynllun a seliwyd, ac mae golygu wedyn yn gwneud drafft newydd y mae&apos;n rhaid cytuno arno eto.</translation>
    </message>
    <message>
        <source>The organisation must arrange information, advice or other support with the money.</source>
        <translation>Rhaid i&apos;r sefydliad drefnu gwybodaeth, cyngor neu gymorth arall gyda&apos;r arian.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 12(1), (2).</source>
        <translation>OS 2010/1000 rheol. 12(1), (2).</translation>
    </message>
    <message>
        <source>Offer each kind and record the answer.</source>
        <translation>Cynigiwch bob math a chofnodwch yr ateb.</translation>
    </message>
    <message>
        <source>Support that the plan asks for may be bought from the direct payment.</source>
        <translation>Gellir prynu cymorth y mae&apos;r cynllun yn gofyn amdano o&apos;r taliad uniongyrchol.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 12(3).</source>
        <translation>OS 2010/1000 rheol. 12(3).</translation>
    </message>
    <message>
        <source>Add a fee line.</source>
        <translation>Ychwanegwch linell ffi.</translation>
    </message>
    <message>
        <source>A permission, not a check: a line of the kind Fee is an ordinary line.</source>
        <translation>Caniatâd, nid gwiriad: mae llinell o&apos;r math Ffi yn llinell gyffredin.</translation>
    </message>
    <message>
        <source>Without a date of first payment no pilot scheme can be found for the direct payment.</source>
        <translation>Heb ddyddiad y taliad cyntaf ni ellir dod o hyd i gynllun peilot ar gyfer y taliad uniongyrchol.</translation>
    </message>
    <message>
        <source>No pilot scheme lets %1 make direct payments on %2. Notional and third-party lines are not affected.</source>
        <translation>Nid oes cynllun peilot sy&apos;n gadael i %1 wneud taliadau uniongyrchol ar %2. Nid yw hyn yn effeithio ar linellau tybiannol a thrydydd parti.</translation>
    </message>
    <message>
        <source>The reference of the direction that made the scheme &quot;%1&quot; is not recorded.</source>
        <translation>Nid yw cyfeirnod y cyfarwyddyd a wnaeth y cynllun peilot &quot;%1&quot; wedi&apos;i gofnodi.</translation>
    </message>
    <message>
        <source>The scheme &quot;%1&quot; is not for this health need: %2.</source>
        <translation>Nid yw&apos;r cynllun peilot &quot;%1&quot; ar gyfer yr angen iechyd hwn: %2.</translation>
    </message>
    <message>
        <source>The patient&apos;s home is outside the area of the scheme &quot;%1&quot;.</source>
        <translation>Mae cartref y claf y tu allan i ardal y cynllun peilot &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Direct money is planned until %1, but the scheme &quot;%2&quot; ends on %3.</source>
        <translation>Mae arian uniongyrchol wedi&apos;i gynllunio tan %1, ond mae&apos;r cynllun peilot &quot;%2&quot; yn dod i ben ar %3.</translation>
    </message>
    <message>
        <source>The scheme &quot;%1&quot; ends on %2. Plan now how the care goes on.</source>
        <translation>Mae&apos;r cynllun peilot &quot;%1&quot; yn dod i ben ar %2. Cynlluniwch nawr sut y bydd y gofal yn parhau.</translation>
    </message>
    <message>
        <source>%1 is after-care, and no scheme lets it be paid directly.</source>
        <translation>Ôl-ofal yw %1, ac nid oes cynllun peilot sy&apos;n gadael i&apos;w dalu&apos;n uniongyrchol.</translation>
    </message>
    <message>
        <source>%1 is for somebody else to provide: the council, housing or benefits.</source>
        <translation>Rhywun arall sydd i ddarparu %1: y cyngor, tai neu fudd-daliadau.</translation>
    </message>
    <message>
        <source>A direct payment may be made only under a pilot scheme that covers the organisation on the day of the first payment.</source>
        <translation>Dim ond o dan gynllun peilot sy&apos;n cynnwys y sefydliad ar ddiwrnod y taliad cyntaf y gellir gwneud taliad uniongyrchol.</translation>
    </message>
    <message>
        <source>NHS Act 2006 s.12A(6); SI 2010/1000 reg 2.</source>
        <translation>Deddf y GIG 2006 a.12A(6); OS 2010/1000 rheol. 2.</translation>
    </message>
    <message>
        <source>Use a notional or third-party budget for the direct lines, or ask the office whether a scheme is missing.</source>
        <translation>Defnyddiwch gyllideb dybiannol neu gyllideb trydydd parti ar gyfer y llinellau uniongyrchol, neu gofynnwch i&apos;r swyddfa a oes cynllun peilot ar goll.</translation>
    </message>
    <message>
        <source>A scheme is made by the Secretary of State, who may change what was proposed.</source>
        <translation>Yr Ysgrifennydd Gwladol sy&apos;n gwneud cynllun peilot, a chaiff newid yr hyn a gynigiwyd.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 2(2), (3), (5).</source>
        <translation>OS 2010/1000 rheol. 2(2), (3), (5).</translation>
    </message>
    <message>
        <source>The office enters the reference and date of the direction with the scheme.</source>
        <translation>Mae&apos;r swyddfa&apos;n rhoi cyfeirnod a dyddiad y cyfarwyddyd gyda&apos;r cynllun peilot.</translation>
    </message>
    <message>
        <source>A scheme names its organisations, its area, its health needs and its other criteria.</source>
        <translation>Mae cynllun peilot yn enwi ei sefydliadau, ei ardal, ei anghenion iechyd a&apos;i feini prawf eraill.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 3(2).</source>
        <translation>OS 2010/1000 rheol. 3(2).</translation>
    </message>
    <message>
        <source>Check with the office whether this person comes under the scheme.</source>
        <translation>Gwiriwch gyda&apos;r swyddfa a yw&apos;r person hwn yn dod o dan y cynllun peilot.</translation>
    </message>
    <message>
        <source>A scheme lasts 3 years at most, and no direct payment is made after its end.</source>
        <translation>Mae cynllun peilot yn para 3 blynedd ar y mwyaf, ac ni wneir taliad uniongyrchol ar ôl iddo ddod i ben.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 3(3).</source>
        <translation>OS 2010/1000 rheol. 3(3).</translation>
    </message>
    <message>
        <source>Shorten the plan, or pay for the rest in another way.</source>
        <translation>Byrhewch y cynllun, neu talwch am y gweddill mewn ffordd arall.</translation>
    </message>
    <message>
        <source>After-care under section 117 is paid directly only where the scheme says so.</source>
        <translation>Dim ond lle mae&apos;r cynllun peilot yn dweud hynny y telir am ôl-ofal o dan adran 117 yn uniongyrchol.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 2(7); NHS Act 2006 s.12A(4).</source>
        <translation>OS 2010/1000 rheol. 2(7); Deddf y GIG 2006 a.12A(4).</translation>
    </message>
    <message>
        <source>Hold the after-care line as a notional or third-party budget.</source>
        <translation>Daliwch y llinell ôl-ofal fel cyllideb dybiannol neu gyllideb trydydd parti.</translation>
    </message>
    <message>
        <source>The pilot is reviewed independently, also for differences between groups of people.</source>
        <translation>Adolygir y peilot yn annibynnol, hefyd o ran gwahaniaethau rhwng grwpiau o bobl.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 5.</source>
        <translation>OS 2010/1000 rheol. 5.</translation>
    </message>
    <message>
        <source>Leave the questions to the evaluation team.</source>
        <translation>Gadewch y cwestiynau i&apos;r tîm gwerthuso.</translation>
    </message>
    <message>
        <source>Out of scope: the evaluation asks its own questions apart from the care record, so that answers and names are never kept together.</source>
        <translation>Y tu allan i&apos;r cwmpas: mae&apos;r gwerthusiad yn gofyn ei gwestiynau ei hun ar wahân i&apos;r cofnod gofal, fel na chedwir atebion ac enwau byth gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>A budget is for what the NHS may or must provide, not for housing, benefits or the duties of a council.</source>
        <translation>Mae cyllideb ar gyfer yr hyn y caiff neu y mae&apos;n rhaid i&apos;r GIG ei ddarparu, nid ar gyfer tai, budd-daliadau na dyletswyddau cyngor.</translation>
    </message>
    <message>
        <source>NHS Act 2006 s.12A(2), (4).</source>
        <translation>Deddf y GIG 2006 a.12A(2), (4).</translation>
    </message>
    <message>
        <source>Find the right fund, or say in the note why the NHS provides this.</source>
        <translation>Dewch o hyd i&apos;r gronfa iawn, neu dywedwch yn y nodyn pam mae&apos;r GIG yn darparu hyn.</translation>
    </message>
    <message>
        <source>Notional and third-party budgets need no special power.</source>
        <translation>Nid oes angen pŵer arbennig ar gyllidebau tybiannol a thrydydd parti.</translation>
    </message>
    <message>
        <source>Department of Health notes of 2009.</source>
        <translation>Nodiadau&apos;r Adran Iechyd, 2009.</translation>
    </message>
    <message>
        <source>Nothing to do: only direct lines ask for a scheme.</source>
        <translation>Dim i&apos;w wneud: dim ond llinellau uniongyrchol sy&apos;n gofyn am gynllun peilot.</translation>
    </message>
    <message>
        <source>A permission, not a check: R-01 asks about direct lines alone.</source>
        <translation>Caniatâd, nid gwiriad: mae R-01 yn gofyn am linellau uniongyrchol yn unig.</translation>
    </message>
    <message>
        <source>The plan that the law asks for covers only what the direct payment buys.</source>
        <translation>Mae&apos;r cynllun y mae&apos;r gyfraith yn gofyn amdano yn cynnwys yr hyn y mae&apos;r taliad uniongyrchol yn ei brynu yn unig.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 11(1)(a).</source>
        <translation>OS 2010/1000 rheol. 11(1)(a).</translation>
    </message>
    <message>
        <source>Nothing to do: the direct lines are marked in the plan.</source>
        <translation>Dim i&apos;w wneud: mae&apos;r llinellau uniongyrchol wedi&apos;u nodi yn y cynllun.</translation>
    </message>
    <message>
        <source>Made, not checked: statutoryView() gives the direct lines with all that surrounds them; doorstepctl shows it.</source>
        <translation>Fe&apos;i gwneir, nid ei wirio: mae statutoryView() yn rhoi&apos;r llinellau uniongyrchol gyda phopeth sydd o&apos;u cwmpas; mae doorstepctl yn ei ddangos.</translation>
    </message>
    <message>
        <source>The organisation must talk about the significant risks, what they could lead to, and what can be done.</source>
        <translation>Rhaid i&apos;r sefydliad drafod y risgiau sylweddol, yr hyn y gallent arwain ato, a&apos;r hyn y gellir ei wneud.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 11(1)(b).</source>
        <translation>OS 2010/1000 rheol. 11(1)(b).</translation>
    </message>
    <message>
        <source>Record the day and who was there.</source>
        <translation>Cofnodwch y diwrnod a phwy oedd yno.</translation>
    </message>
    <message>
        <source>The procedure for each significant risk must be agreed and be in the plan.</source>
        <translation>Rhaid cytuno ar y drefn ar gyfer pob risg sylweddol, a rhaid iddi fod yn y cynllun.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 11(1)(c).</source>
        <translation>OS 2010/1000 rheol. 11(1)(c).</translation>
    </message>
    <message>
        <source>Write the procedure with the patient and record who agreed to it.</source>
        <translation>Ysgrifennwch y drefn gyda&apos;r claf a chofnodwch pwy gytunodd iddi.</translation>
    </message>
    <message>
        <source>Every line must serve a need or an outcome, and every need should have a line.</source>
        <translation>Rhaid i bob llinell wasanaethu angen neu ganlyniad, a dylai fod llinell i bob angen.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 11(1)(d)(i).</source>
        <translation>OS 2010/1000 rheol. 11(1)(d)(i).</translation>
    </message>
    <message>
        <source>Link the line to what it is for, or take it out.</source>
        <translation>Cysylltwch y llinell â&apos;r hyn y mae ar ei gyfer, neu tynnwch hi allan.</translation>
    </message>
    <message>
        <source>The money must cover the full cost of each service, in total and by the time it is needed.</source>
        <translation>Rhaid i&apos;r arian dalu cost lawn pob gwasanaeth, yn ei gyfanswm ac erbyn yr adeg y mae ei angen.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 11(1)(d)(ii), 16(1).</source>
        <translation>OS 2010/1000 rheol. 11(1)(d)(ii), 16(1).</translation>
    </message>
    <message>
        <source>Put the figures right, or choose the profiled schedule.</source>
        <translation>Unionwch y ffigurau, neu dewiswch yr amserlen wedi&apos;i phroffilio.</translation>
    </message>
    <message>
        <source>Five kinds of risk are to be thought of: health, the treatment, employing staff, complaints, and insurance of the provider.</source>
        <translation>Mae pum math o risg i feddwl amdanynt: iechyd, y driniaeth, cyflogi staff, cwynion, ac yswiriant y darparwr.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 11(2)(a) to (e).</source>
        <translation>OS 2010/1000 rheol. 11(2)(a) i (e).</translation>
    </message>
    <message>
        <source>Answer each of the five: applies, does not apply, or talked about.</source>
        <translation>Atebwch bob un o&apos;r pump: yn berthnasol, ddim yn berthnasol, neu wedi&apos;i drafod.</translation>
    </message>
    <message>
        <source>The plan must state needs and intended outcomes.</source>
        <translation>Rhaid i&apos;r cynllun nodi anghenion a&apos;r canlyniadau a fwriedir.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 11; good practice.</source>
        <translation>OS 2010/1000 rheol. 11; arfer da.</translation>
    </message>
    <message>
        <source>Write at least one need and one outcome, with how it is measured and by when.</source>
        <translation>Ysgrifennwch o leiaf un angen ac un canlyniad, a sut y caiff ei fesur ac erbyn pryd.</translation>
    </message>
    <message>
        <source>The plan must state the services to be bought.</source>
        <translation>Rhaid i&apos;r cynllun nodi&apos;r gwasanaethau i&apos;w prynu.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 11(1)(d); good practice.</source>
        <translation>OS 2010/1000 rheol. 11(1)(d); arfer da.</translation>
    </message>
    <message>
        <source>Add a line for each thing.</source>
        <translation>Ychwanegwch linell ar gyfer pob peth.</translation>
    </message>
    <message>
        <source>The plan must state when and how often money is paid.</source>
        <translation>Rhaid i&apos;r cynllun nodi pryd a pha mor aml y telir arian.</translation>
    </message>
    <message>
        <source>Give the first date and the number of months.</source>
        <translation>Rhowch y dyddiad cyntaf a nifer y misoedd.</translation>
    </message>
    <message>
        <source>The plan must name one care coordinator.</source>
        <translation>Rhaid i&apos;r cynllun enwi un cydlynydd gofal.</translation>
    </message>
    <message>
        <source>Name one person.</source>
        <translation>Enwch un person.</translation>
    </message>
    <message>
        <source>The plan must say who monitors the health condition.</source>
        <translation>Rhaid i&apos;r cynllun ddweud pwy sy&apos;n monitro&apos;r cyflwr iechyd.</translation>
    </message>
    <message>
        <source>Name the professional or the team.</source>
        <translation>Enwch y gweithiwr proffesiynol neu&apos;r tîm.</translation>
    </message>
    <message>
        <source>The plan must give the date of the first review.</source>
        <translation>Rhaid i&apos;r cynllun roi dyddiad yr adolygiad cyntaf.</translation>
    </message>
    <message>
        <source>Agree a date with the patient.</source>
        <translation>Cytunwch ar ddyddiad gyda&apos;r claf.</translation>
    </message>
    <message>
        <source>The plan must state the notice given before money is reduced or stopped.</source>
        <translation>Rhaid i&apos;r cynllun nodi&apos;r rhybudd a roddir cyn i arian gael ei ostwng neu ei atal.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 11; agreements of the pilots.</source>
        <translation>OS 2010/1000 rheol. 11; cytundebau&apos;r cynlluniau peilot.</translation>
    </message>
    <message>
        <source>28 days is usual.</source>
        <translation>28 diwrnod sy&apos;n arferol.</translation>
    </message>
    <message>
        <source>Write down when the risks were talked about and who was there.</source>
        <translation>Ysgrifennwch pryd y trafodwyd y risgiau a phwy oedd yno.</translation>
    </message>
    <message>
        <source>Write down the significant risk and what will be done about it.</source>
        <translation>Ysgrifennwch y risg sylweddol a&apos;r hyn a wneir amdani.</translation>
    </message>
    <message>
        <source>Agree with the patient what will be done about the significant risk.</source>
        <translation>Cytunwch gyda&apos;r claf beth a wneir am y risg sylweddol.</translation>
    </message>
    <message>
        <source>A significant risk to do with %1 has no agreed procedure.</source>
        <translation>Nid oes trefn wedi&apos;i chytuno ar gyfer risg sylweddol yn ymwneud â: %1.</translation>
    </message>
    <message>
        <source>Not yet answered: %1.</source>
        <translation>Heb ei ateb eto: %1.</translation>
    </message>
    <message>
        <source>%1 serves no need and no outcome of this plan. Link it to one, or take it out.</source>
        <translation>Nid yw %1 yn gwasanaethu unrhyw angen na chanlyniad yn y cynllun hwn. Cysylltwch y llinell ag un, neu tynnwch hi allan.</translation>
    </message>
    <message>
        <source>%1 names a need or outcome that is not in this plan.</source>
        <translation>Mae %1 yn enwi angen neu ganlyniad nad yw yn y cynllun hwn.</translation>
    </message>
    <message>
        <source>No line serves need %1.</source>
        <translation>Nid oes llinell sy&apos;n gwasanaethu angen %1.</translation>
    </message>
    <message>
        <source>Write down at least one need.</source>
        <translation>Ysgrifennwch o leiaf un angen.</translation>
    </message>
    <message>
        <source>Write down at least one outcome.</source>
        <translation>Ysgrifennwch o leiaf un canlyniad.</translation>
    </message>
    <message>
        <source>No outcome says yet how it is measured and by when.</source>
        <translation>Nid yw&apos;r un canlyniad yn dweud eto sut y caiff ei fesur ac erbyn pryd.</translation>
    </message>
    <message>
        <source>Add at least one line: what the budget buys.</source>
        <translation>Ychwanegwch o leiaf un llinell: beth mae&apos;r gyllideb yn ei brynu.</translation>
    </message>
    <message>
        <source>Say what line %1 buys.</source>
        <translation>Dywedwch beth mae llinell %1 yn ei brynu.</translation>
    </message>
    <message>
        <source>Two lines are both called %1.</source>
        <translation>Mae dwy linell o&apos;r enw %1.</translation>
    </message>
    <message>
        <source>Give the date of the first payment.</source>
        <translation>Rhowch ddyddiad y taliad cyntaf.</translation>
    </message>
    <message>
        <source>The plan must run for 1 to %1 months.</source>
        <translation>Rhaid i&apos;r cynllun redeg am 1 i %1 mis.</translation>
    </message>
    <message>
        <source>Name the care coordinator.</source>
        <translation>Enwch y cydlynydd gofal.</translation>
    </message>
    <message>
        <source>Say who monitors the health condition.</source>
        <translation>Dywedwch pwy sy&apos;n monitro&apos;r cyflwr iechyd.</translation>
    </message>
    <message>
        <source>Give the date of the first review.</source>
        <translation>Rhowch ddyddiad yr adolygiad cyntaf.</translation>
    </message>
    <message>
        <source>Say how many days&apos; notice is given before money is reduced or stopped; 28 is usual.</source>
        <translation>Dywedwch sawl diwrnod o rybudd a roddir cyn i arian gael ei ostwng neu ei atal; 28 sy&apos;n arferol.</translation>
    </message>
    <message>
        <source>Money back was asked for on %1 without one of the six reasons.</source>
        <translation>Gofynnwyd am arian yn ôl ar %1 heb un o&apos;r chwe rheswm.</translation>
    </message>
    <message>
        <source>the reasons</source>
        <translation>y rhesymau</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>y swm</translation>
    </message>
    <message>
        <source>the time to pay</source>
        <translation>yr amser i dalu</translation>
    </message>
    <message>
        <source>who must pay</source>
        <translation>pwy sy&apos;n gorfod talu</translation>
    </message>
    <message>
        <source>The letter that asks for money back does not say %1.</source>
        <translation>Nid yw&apos;r llythyr sy&apos;n gofyn am arian yn ôl yn dweud: %1.</translation>
    </message>
    <message>
        <source>The patient has died; no new money can be authorised. Letters go to the personal representatives.</source>
        <translation>Mae&apos;r claf wedi marw; ni ellir awdurdodi arian newydd. Mae llythyrau&apos;n mynd at y cynrychiolwyr personol.</translation>
    </message>
    <message>
        <source>The patient has to be told the outcome of looking again, with reasons.</source>
        <translation>Rhaid dweud wrth y claf beth oedd canlyniad edrych eto, gyda rhesymau.</translation>
    </message>
    <message>
        <source>Consent was taken back on %1. Direct payments must stop; arrange the care in another way.</source>
        <translation>Tynnwyd cydsyniad yn ôl ar %1. Rhaid i daliadau uniongyrchol beidio; trefnwch y gofal mewn ffordd arall.</translation>
    </message>
    <message>
        <source>The representative left on %1 and nobody else consents. Direct payments must stop.</source>
        <translation>Gadawodd y cynrychiolydd ar %1 ac nid oes neb arall yn cydsynio. Rhaid i daliadau uniongyrchol beidio.</translation>
    </message>
    <message>
        <source>Stopping needs one of the reasons of the law, and the name of who decided.</source>
        <translation>I atal taliadau mae angen un o resymau&apos;r gyfraith, ac enw&apos;r sawl a benderfynodd.</translation>
    </message>
    <message>
        <source>The letter about stopping says why, and goes to the patient and to whoever gets the money.</source>
        <translation>Mae&apos;r llythyr am atal y taliadau&apos;n dweud pam, ac yn mynd at y claf ac at bwy bynnag sy&apos;n cael yr arian.</translation>
    </message>
    <message>
        <source>The payments may not stop before %1: the plan promises %2 days of notice.</source>
        <translation>Ni chaiff y taliadau beidio cyn %1: mae&apos;r cynllun yn addo %2 diwrnod o rybudd.</translation>
    </message>
    <message>
        <source>Say how the care goes on after the payments: the NHS still has to provide it.</source>
        <translation>Dywedwch sut mae&apos;r gofal yn parhau ar ôl y taliadau: mae&apos;n rhaid i&apos;r GIG ei ddarparu o hyd.</translation>
    </message>
    <message>
        <source>Before the file is closed: %1.</source>
        <translation>Cyn cau&apos;r ffeil: %1.</translation>
    </message>
    <message>
        <source>Money may have to be paid back for one of six reasons.</source>
        <translation>Efallai y bydd rhaid talu arian yn ôl am un o chwe rheswm.</translation>
    </message>
    <message>
        <source>SI 2013/1617 reg 15(1).</source>
        <translation>OS 2013/1617 rheol. 15(1).</translation>
    </message>
    <message>
        <source>Choose the reason.</source>
        <translation>Dewiswch y rheswm.</translation>
    </message>
    <message>
        <source>The notice says why, how much, by when, and who must pay.</source>
        <translation>Mae&apos;r hysbysiad yn dweud pam, faint, erbyn pryd, a phwy sy&apos;n gorfod talu.</translation>
    </message>
    <message>
        <source>SI 2013/1617 reg 15(2).</source>
        <translation>OS 2013/1617 rheol. 15(2).</translation>
    </message>
    <message>
        <source>Fill in all four before the letter goes.</source>
        <translation>Llenwch y pedwar cyn i&apos;r llythyr fynd.</translation>
    </message>
    <message>
        <source>When a patient has died, letters go to the personal representatives and no new money is authorised.</source>
        <translation>Pan fydd claf wedi marw, mae llythyrau&apos;n mynd at y cynrychiolwyr personol ac nid awdurdodir arian newydd.</translation>
    </message>
    <message>
        <source>SI 2013/1617 reg 15(3), 17(4); good practice.</source>
        <translation>OS 2013/1617 rheol. 15(3), 17(4); arfer da.</translation>
    </message>
    <message>
        <source>Stop visits; address letters to the personal representatives.</source>
        <translation>Rhowch y gorau i ymweld; cyfeiriwch lythyrau at y cynrychiolwyr personol.</translation>
    </message>
    <message>
        <source>The person may give evidence and must be told the outcome of looking again.</source>
        <translation>Caiff y person roi tystiolaeth, a rhaid dweud wrtho beth oedd canlyniad edrych eto.</translation>
    </message>
    <message>
        <source>SI 2013/1617 reg 15(4), (5).</source>
        <translation>OS 2013/1617 rheol. 15(4), (5).</translation>
    </message>
    <message>
        <source>Write the outcome and the reasons.</source>
        <translation>Ysgrifennwch y canlyniad a&apos;r rhesymau.</translation>
    </message>
    <message>
        <source>A sum that is not paid back is a civil debt.</source>
        <translation>Mae swm nas telir yn ôl yn ddyled sifil.</translation>
    </message>
    <message>
        <source>General law.</source>
        <translation>Y gyfraith gyffredinol.</translation>
    </message>
    <message>
        <source>Pass it to finance.</source>
        <translation>Trosglwyddwch y mater i&apos;r adran gyllid.</translation>
    </message>
    <message>
        <source>Out of scope: finance recovers debts, not the care record.</source>
        <translation>Y tu allan i&apos;r cwmpas: yr adran gyllid sy&apos;n adennill dyledion, nid y cofnod gofal.</translation>
    </message>
    <message>
        <source>Direct payments must stop when nobody consents to them any more.</source>
        <translation>Rhaid i daliadau uniongyrchol beidio pan nad oes neb yn cydsynio iddynt mwyach.</translation>
    </message>
    <message>
        <source>SI 2013/1617 reg 17(1).</source>
        <translation>OS 2013/1617 rheol. 17(1).</translation>
    </message>
    <message>
        <source>Stop the payments and arrange the care otherwise.</source>
        <translation>Ataliwch y taliadau a threfnwch y gofal mewn ffordd arall.</translation>
    </message>
    <message>
        <source>Direct payments may be stopped for one of eight reasons.</source>
        <translation>Gellir atal taliadau uniongyrchol am un o wyth rheswm.</translation>
    </message>
    <message>
        <source>SI 2013/1617 reg 17(2).</source>
        <translation>OS 2013/1617 rheol. 17(2).</translation>
    </message>
    <message>
        <source>Name the reason and who decided.</source>
        <translation>Enwch y rheswm a phwy benderfynodd.</translation>
    </message>
    <message>
        <source>Stopping needs reasonable written notice with reasons.</source>
        <translation>I atal taliadau mae angen rhybudd ysgrifenedig rhesymol gyda rhesymau.</translation>
    </message>
    <message>
        <source>SI 2013/1617 reg 17(3), (4); agreements of the pilots.</source>
        <translation>OS 2013/1617 rheol. 17(3), (4); cytundebau&apos;r cynlluniau peilot.</translation>
    </message>
    <message>
        <source>Give a date after the notice has run.</source>
        <translation>Rhowch ddyddiad ar ôl i&apos;r rhybudd redeg.</translation>
    </message>
    <message>
        <source>Stopping a payment does not end the duty to provide care.</source>
        <translation>Nid yw atal taliad yn dod â&apos;r ddyletswydd i ddarparu gofal i ben.</translation>
    </message>
    <message>
        <source>NHS Act 2006.</source>
        <translation>Deddf y GIG 2006.</translation>
    </message>
    <message>
        <source>Write by what the care goes on.</source>
        <translation>Ysgrifennwch sut y bydd y gofal yn parhau.</translation>
    </message>
    <message>
        <source>Staff, contracts, equipment and the account are settled at the end.</source>
        <translation>Caiff staff, contractau, offer a&apos;r cyfrif eu setlo ar y diwedd.</translation>
    </message>
    <message>
        <source>Go through the list.</source>
        <translation>Ewch drwy&apos;r rhestr.</translation>
    </message>
    <message>
        <source>Suspected financial abuse is talked about with safeguarding and counter-fraud.</source>
        <translation>Trafodir amheuaeth o gam-drin ariannol gyda&apos;r timau diogelu ac atal twyll.</translation>
    </message>
    <message>
        <source>Ring the safeguarding lead. Write nothing on a screen the patient may see.</source>
        <translation>Ffoniwch yr arweinydd diogelu. Peidiwch ag ysgrifennu dim ar sgrin y gall y claf ei gweld.</translation>
    </message>
    <message>
        <source>Office process: such notes do not belong on a screen that is shared with the patient.</source>
        <translation>Proses y swyddfa: nid yw nodiadau o&apos;r fath yn perthyn ar sgrin a rennir â&apos;r claf.</translation>
    </message>
    <message>
        <source>%1: %2 at %3 make %4, but the line says %5.</source>
        <translation>%1: mae %2 am %3 yn gwneud %4, ond mae&apos;r llinell yn dweud %5.</translation>
    </message>
    <message>
        <source>%1: the planned spending adds up to %2, but the line says %3.</source>
        <translation>%1: mae&apos;r gwariant a gynlluniwyd yn dod i %2, ond mae&apos;r llinell yn dweud %3.</translation>
    </message>
    <message>
        <source>With these instalments the direct payment is %1 short at the end of month %2.</source>
        <translation>Gyda&apos;r rhandaliadau hyn mae&apos;r taliad uniongyrchol %1 yn brin ar ddiwedd mis %2.</translation>
    </message>
    <message>
        <source>With these instalments the third-party budget is %1 short at the end of month %2.</source>
        <translation>Gyda&apos;r rhandaliadau hyn mae&apos;r gyllideb trydydd parti %1 yn brin ar ddiwedd mis %2.</translation>
    </message>
    <message>
        <source>Choose the profiled schedule instead: it pays each month what is planned to be spent in it.</source>
        <translation>Dewiswch yr amserlen wedi&apos;i phroffilio yn lle hynny: mae&apos;n talu bob mis yr hyn y bwriedir ei wario ynddo.</translation>
    </message>
    <message>
        <source>%1 has a figure that cannot be right: quantities are above 0, months start at 1 and no amount is below £0.00 or above %2.</source>
        <translation>Mae gan %1 ffigur na all fod yn gywir: mae meintiau&apos;n uwch na 0, mae misoedd yn dechrau ar 1 ac nid oes swm yn is na £0.00 nac yn uwch na %2.</translation>
    </message>
    <message>
        <source>Health changed on %1. Write down whether the money is still enough.</source>
        <translation>Newidiodd iechyd ar %1. Ysgrifennwch a yw&apos;r arian yn dal yn ddigon.</translation>
    </message>
    <message>
        <source>The reduction of %1 has no reason in plain words.</source>
        <translation>Nid oes rheswm mewn geiriau syml dros ostwng yr arian ar %1.</translation>
    </message>
    <message>
        <source>The money may not go down before %1: the plan promises %2 days of notice.</source>
        <translation>Ni chaiff yr arian ostwng cyn %1: mae&apos;r cynllun yn addo %2 diwrnod o rybudd.</translation>
    </message>
    <message>
        <source>Which existing money or service this takes the place of is not recorded.</source>
        <translation>Nid yw wedi&apos;i gofnodi pa arian neu wasanaeth presennol y mae hwn yn cymryd ei le.</translation>
    </message>
    <message>
        <source>When health changes without a full review, the money must still be enough.</source>
        <translation>Pan fydd iechyd yn newid heb adolygiad llawn, rhaid i&apos;r arian fod yn ddigon o hyd.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 16(2).</source>
        <translation>OS 2010/1000 rheol. 16(2).</translation>
    </message>
    <message>
        <source>Ask, and record the answer with the event.</source>
        <translation>Gofynnwch, a chofnodwch yr ateb gyda&apos;r digwyddiad.</translation>
    </message>
    <message>
        <source>Unused money may be set against the next payment, by no more than that payment.</source>
        <translation>Gellir gosod arian nas defnyddiwyd yn erbyn y taliad nesaf, heb fod yn fwy na&apos;r taliad hwnnw.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 16(3), (4).</source>
        <translation>OS 2010/1000 rheol. 16(3), (4).</translation>
    </message>
    <message>
        <source>Show the sum to the patient.</source>
        <translation>Dangoswch y swm i&apos;r claf.</translation>
    </message>
    <message>
        <source>Calculated, not checked: offsetAllowed() never gives more than the payment that is due.</source>
        <translation>Fe&apos;i cyfrifir, nid ei wirio: nid yw offsetAllowed() byth yn rhoi mwy na&apos;r taliad sy&apos;n ddyledus.</translation>
    </message>
    <message>
        <source>A reduction needs reasonable written notice with reasons.</source>
        <translation>I ostwng yr arian mae angen rhybudd ysgrifenedig rhesymol gyda rhesymau.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 16(5); SI 2013/2354.</source>
        <translation>OS 2010/1000 rheol. 16(5); OS 2013/2354.</translation>
    </message>
    <message>
        <source>Give the reason, and a date after the notice has run.</source>
        <translation>Rhowch y rheswm, a dyddiad ar ôl i&apos;r rhybudd redeg.</translation>
    </message>
    <message>
        <source>Money is paid in instalments, or at once for what is bought once.</source>
        <translation>Telir arian mewn rhandaliadau, neu ar unwaith am yr hyn a brynir unwaith.</translation>
    </message>
    <message>
        <source>Department of Health announcement.</source>
        <translation>Cyhoeddiad yr Adran Iechyd.</translation>
    </message>
    <message>
        <source>Choose flat or profiled payments.</source>
        <translation>Dewiswch daliadau gwastad neu daliadau wedi&apos;u proffilio.</translation>
    </message>
    <message>
        <source>Calculated, not checked: every rhythm the schedule offers is lawful; R-34 checks that it is enough, R-38 that it is stated.</source>
        <translation>Fe&apos;i cyfrifir, nid ei wirio: mae pob rhythm y mae&apos;r amserlen yn ei gynnig yn gyfreithlon; mae R-34 yn gwirio ei fod yn ddigon, ac R-38 ei fod wedi&apos;i nodi.</translation>
    </message>
    <message>
        <source>The money comes from existing funding.</source>
        <translation>Daw&apos;r arian o gyllid presennol.</translation>
    </message>
    <message>
        <source>Record the cost centre, or the service that is replaced.</source>
        <translation>Cofnodwch y ganolfan gost, neu&apos;r gwasanaeth y mae&apos;n cymryd ei le.</translation>
    </message>
    <message>
        <source>Name the organisation that is responsible for this person.</source>
        <translation>Enwch y sefydliad sy&apos;n gyfrifol am y person hwn.</translation>
    </message>
    <message>
        <source>Write down why %1 is responsible: the GP practice, or another reason.</source>
        <translation>Ysgrifennwch pam mae %1 yn gyfrifol: y feddygfa, neu reswm arall.</translation>
    </message>
    <message>
        <source>%1 ended before %2. Its duties went to %3.</source>
        <translation>Daeth %1 i ben cyn %2. Aeth ei ddyletswyddau i %3.</translation>
    </message>
    <message>
        <source>Go through the criteria of the scheme with the patient and write down the date.</source>
        <translation>Ewch drwy feini prawf y cynllun peilot gyda&apos;r claf ac ysgrifennwch y dyddiad.</translation>
    </message>
    <message>
        <source>It is not yet confirmed that the law lets this person have a direct payment.</source>
        <translation>Nid yw wedi&apos;i gadarnhau eto bod y gyfraith yn gadael i&apos;r person hwn gael taliad uniongyrchol.</translation>
    </message>
    <message>
        <source>The law does not let this person have a direct payment. Use a notional or a third-party budget for the direct lines.</source>
        <translation>Nid yw&apos;r gyfraith yn gadael i&apos;r person hwn gael taliad uniongyrchol. Defnyddiwch gyllideb dybiannol neu gyllideb trydydd parti ar gyfer y llinellau uniongyrchol.</translation>
    </message>
    <message>
        <source>The patient took back the consent to a direct payment on %1.</source>
        <translation>Tynnodd y claf y cydsyniad i daliad uniongyrchol yn ôl ar %1.</translation>
    </message>
    <message>
        <source>Ask the patient for consent to the direct payment and write down the date. It is not consent to care.</source>
        <translation>Gofynnwch i&apos;r claf am gydsyniad i&apos;r taliad uniongyrchol ac ysgrifennwch y dyddiad. Nid cydsyniad i ofal ydyw.</translation>
    </message>
    <message>
        <source>The patient turns 16 on %1. From then on ask for the patient&apos;s own consent.</source>
        <translation>Mae&apos;r claf yn troi&apos;n 16 oed ar %1. O hynny ymlaen gofynnwch am gydsyniad y claf ei hun.</translation>
    </message>
    <message>
        <source>Write down that a direct payment suits this person, and who was asked.</source>
        <translation>Ysgrifennwch fod taliad uniongyrchol yn addas i&apos;r person hwn, ac i bwy y gofynnwyd.</translation>
    </message>
    <message>
        <source>The plan pays directly, but the record says that this does not suit the person.</source>
        <translation>Mae&apos;r cynllun yn talu&apos;n uniongyrchol, ond mae&apos;r cofnod yn dweud nad yw hyn yn addas i&apos;r person.</translation>
    </message>
    <message>
        <source>A refusal of %1 has no reason in plain words.</source>
        <translation>Nid oes rheswm mewn geiriau syml dros wrthod ar %1.</translation>
    </message>
    <message>
        <source>The patient asked on %1 to look again at a decision; there is no answer yet.</source>
        <translation>Gofynnodd y claf ar %1 i ni edrych eto ar benderfyniad; nid oes ateb eto.</translation>
    </message>
    <message>
        <source>Offer help with the money first: needing help is no reason to say that a direct payment does not suit.</source>
        <translation>Cynigiwch help gyda&apos;r arian yn gyntaf: nid yw angen help yn rheswm dros ddweud nad yw taliad uniongyrchol yn addas.</translation>
    </message>
    <message>
        <source>The organisation must be responsible for the person, or for the person&apos;s after-care.</source>
        <translation>Rhaid i&apos;r sefydliad fod yn gyfrifol am y person, neu am ôl-ofal y person.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 8(1)(a).</source>
        <translation>OS 2010/1000 rheol. 8(1)(a).</translation>
    </message>
    <message>
        <source>Record the GP practice, or why this organisation is responsible.</source>
        <translation>Cofnodwch y feddygfa, neu pam mai&apos;r sefydliad hwn sy&apos;n gyfrifol.</translation>
    </message>
    <message>
        <source>The person must meet the criteria of the scheme.</source>
        <translation>Rhaid i&apos;r person fodloni meini prawf y cynllun peilot.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 8(1)(b).</source>
        <translation>OS 2010/1000 rheol. 8(1)(b).</translation>
    </message>
    <message>
        <source>Go through the criteria and record the date and who did it.</source>
        <translation>Ewch drwy&apos;r meini prawf a chofnodwch y dyddiad a phwy wnaeth hynny.</translation>
    </message>
    <message>
        <source>No direct payment to a person whom the Schedule to the regulations lists. Until that is confirmed, nothing is paid.</source>
        <translation>Dim taliad uniongyrchol i berson sydd ar restr yr Atodlen i&apos;r rheoliadau. Nes cadarnhau hynny, ni thelir dim.</translation>
    </message>
    <message>
        <source>SI 2013/1617 Schedule (a) to (d); SI 2010/1000 Schedule.</source>
        <translation>OS 2013/1617 Atodlen (a) i (d); OS 2010/1000 Atodlen.</translation>
    </message>
    <message>
        <source>Only the answer is kept, never which order. Use another kind of budget.</source>
        <translation>Dim ond yr ateb a gedwir, byth pa orchymyn. Defnyddiwch fath arall o gyllideb.</translation>
    </message>
    <message>
        <source>Without the consent of the patient there is no direct payment, and it may be taken back at any time.</source>
        <translation>Heb gydsyniad y claf nid oes taliad uniongyrchol, a gellir tynnu&apos;r cydsyniad yn ôl ar unrhyw adeg.</translation>
    </message>
    <message>
        <source>NHS Act 2006 s.12A(1); SI 2013/1617 reg 17(1)(a).</source>
        <translation>Deddf y GIG 2006 a.12A(1); OS 2013/1617 rheol. 17(1)(a).</translation>
    </message>
    <message>
        <source>Consent here is to the payment alone. Care does not depend on it.</source>
        <translation>Cydsyniad i&apos;r taliad yn unig yw hwn. Nid yw gofal yn dibynnu arno.</translation>
    </message>
    <message>
        <source>A budget is voluntary; nobody need take one, and nobody need say why not.</source>
        <translation>Mae cyllideb yn wirfoddol; nid oes rhaid i neb gymryd un, na dweud pam ddim.</translation>
    </message>
    <message>
        <source>Department of Health principles of 2009.</source>
        <translation>Egwyddorion yr Adran Iechyd, 2009.</translation>
    </message>
    <message>
        <source>Record that the person declined; ask for no reason.</source>
        <translation>Cofnodwch fod y person wedi gwrthod; peidiwch â gofyn am reswm.</translation>
    </message>
    <message>
        <source>Kept by the workflow: declining is a state of its own, open to the patient alone, and asks for no reason.</source>
        <translation>Y llif gwaith sy&apos;n cadw hyn: mae gwrthod yn gyflwr ar ei ben ei hun, yn agored i&apos;r claf yn unig, ac nid yw&apos;n gofyn am reswm.</translation>
    </message>
    <message>
        <source>A child is under 16. At 16 a person consents for themselves.</source>
        <translation>Mae plentyn o dan 16 oed. Yn 16 oed mae person yn cydsynio drosto&apos;i hun.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 1(2); SI 2013/1617 reg 2.</source>
        <translation>OS 2010/1000 rheol. 1(2); OS 2013/1617 rheol. 2.</translation>
    </message>
    <message>
        <source>Book a talk before the birthday.</source>
        <translation>Trefnwch sgwrs cyn y pen-blwydd.</translation>
    </message>
    <message>
        <source>Before deciding, weigh whether a direct payment suits the person, with help.</source>
        <translation>Cyn penderfynu, ystyriwch a yw taliad uniongyrchol yn addas i&apos;r person, gyda chymorth.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 10; SI 2013/1617 reg 7.</source>
        <translation>OS 2010/1000 rheol. 10; OS 2013/1617 rheol. 7.</translation>
    </message>
    <message>
        <source>Record the date, who was asked and the answer.</source>
        <translation>Cofnodwch y dyddiad, i bwy y gofynnwyd a&apos;r ateb.</translation>
    </message>
    <message>
        <source>A refusal gives its reasons, and the person may ask to look again.</source>
        <translation>Mae gwrthod yn rhoi&apos;r rhesymau, a chaiff y person ofyn am edrych eto.</translation>
    </message>
    <message>
        <source>SI 2013/2354; good practice in the pilot.</source>
        <translation>OS 2013/2354; arfer da yn y peilot.</translation>
    </message>
    <message>
        <source>Write the reason in plain words; offer another kind of budget; answer a request to look again.</source>
        <translation>Ysgrifennwch y rheswm mewn geiriau syml; cynigiwch fath arall o gyllideb; atebwch gais i edrych eto.</translation>
    </message>
    <message>
        <source>A person may need help to manage; that is no reason to refuse.</source>
        <translation>Efallai y bydd angen help ar berson i ymdopi; nid yw hynny&apos;n rheswm dros wrthod.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 12; good practice.</source>
        <translation>OS 2010/1000 rheol. 12; arfer da.</translation>
    </message>
    <message>
        <source>Offer the kinds of support and record the answers.</source>
        <translation>Cynigiwch y mathau o gymorth a chofnodwch yr atebion.</translation>
    </message>
    <message>
        <source>why they may act</source>
        <translation>pam y caiff weithredu</translation>
    </message>
    <message>
        <source>the paper seen and its date</source>
        <translation>y papur a welwyd a&apos;i ddyddiad</translation>
    </message>
    <message>
        <source>the date of their consent</source>
        <translation>dyddiad y cydsyniad</translation>
    </message>
    <message>
        <source>The patient is under 16 on the day of the first payment. A representative must consent.</source>
        <translation>Mae&apos;r claf o dan 16 oed ar ddiwrnod y taliad cyntaf. Rhaid i gynrychiolydd gydsynio.</translation>
    </message>
    <message>
        <source>The patient cannot take this decision now. A representative must consent.</source>
        <translation>Ni all y claf wneud y penderfyniad hwn nawr. Rhaid i gynrychiolydd gydsynio.</translation>
    </message>
    <message>
        <source>The money goes to a representative, who is not yet recorded.</source>
        <translation>Mae&apos;r arian yn mynd at gynrychiolydd nad yw wedi&apos;i gofnodi eto.</translation>
    </message>
    <message>
        <source>For the representative, write down %1.</source>
        <translation>Ar gyfer y cynrychiolydd, ysgrifennwch: %1.</translation>
    </message>
    <message>
        <source>%1 has not yet accepted each line: %2.</source>
        <translation>Nid yw %1 wedi derbyn pob llinell eto: %2.</translation>
    </message>
    <message>
        <source>%1 no longer acts as nominee. Agree who gets the money.</source>
        <translation>Nid yw %1 yn gweithredu fel enwebai mwyach. Cytunwch pwy sy&apos;n cael yr arian.</translation>
    </message>
    <message>
        <source>The money goes to a nominee, who is not yet recorded.</source>
        <translation>Mae&apos;r arian yn mynd at enwebai nad yw wedi&apos;i gofnodi eto.</translation>
    </message>
    <message>
        <source>Both %1 and the organisation must agree before money goes to a nominee.</source>
        <translation>Rhaid i %1 a&apos;r sefydliad ill dau gytuno cyn i arian fynd at enwebai.</translation>
    </message>
    <message>
        <source>The nomination ended on %1. Review the plan by %2, and decide about the next payment before it is made.</source>
        <translation>Daeth yr enwebiad i ben ar %1. Adolygwch y cynllun erbyn %2, a phenderfynwch am y taliad nesaf cyn ei wneud.</translation>
    </message>
    <message>
        <source>%1 is not close family or a friend. Record the criminal-record certificate, or why none is needed.</source>
        <translation>Nid yw %1 yn deulu agos nac yn ffrind. Cofnodwch y dystysgrif cofnodion troseddol, neu pam nad oes angen un.</translation>
    </message>
    <message>
        <source>A child, or a person who cannot consent, needs a representative who does.</source>
        <translation>Mae angen cynrychiolydd sy&apos;n cydsynio ar blentyn, neu ar berson na all gydsynio.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 8(1) to (4).</source>
        <translation>OS 2010/1000 rheol. 8(1) i (4).</translation>
    </message>
    <message>
        <source>Record who acts, why they may, the paper seen, and their consent.</source>
        <translation>Cofnodwch pwy sy&apos;n gweithredu, pam y caiff wneud hynny, y papur a welwyd, a&apos;r cydsyniad.</translation>
    </message>
    <message>
        <source>A representative agrees to act, acts in the patient&apos;s best interests, answers for contracts, follows the plan and follows the regulations.</source>
        <translation>Mae cynrychiolydd yn cytuno i weithredu, yn gweithredu er lles pennaf y claf, yn atebol am gontractau, yn dilyn y cynllun ac yn dilyn y rheoliadau.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 8.</source>
        <translation>OS 2010/1000 rheol. 8.</translation>
    </message>
    <message>
        <source>Go through the five lines one by one.</source>
        <translation>Ewch drwy&apos;r pum llinell fesul un.</translation>
    </message>
    <message>
        <source>Before money goes to a nominee, both the nominee and the organisation must agree.</source>
        <translation>Cyn i arian fynd at enwebai, rhaid i&apos;r enwebai a&apos;r sefydliad gytuno.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 9(1) to (4).</source>
        <translation>OS 2010/1000 rheol. 9(1) i (4).</translation>
    </message>
    <message>
        <source>Record both dates. The nominee answers for contracts and follows the plan.</source>
        <translation>Cofnodwch y ddau ddyddiad. Mae&apos;r enwebai&apos;n atebol am gontractau ac yn dilyn y cynllun.</translation>
    </message>
    <message>
        <source>When a nomination ends, consider stopping and review as soon as reasonably possible.</source>
        <translation>Pan ddaw enwebiad i ben, ystyriwch atal y taliadau ac adolygwch cyn gynted ag y bo&apos;n rhesymol bosibl.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 9(5); good practice.</source>
        <translation>OS 2010/1000 rheol. 9(5); arfer da.</translation>
    </message>
    <message>
        <source>Hold the next payment for a decision and review the plan.</source>
        <translation>Daliwch y taliad nesaf nes cael penderfyniad ac adolygwch y cynllun.</translation>
    </message>
    <message>
        <source>A nominee or representative who is not close family or a friend needs a criminal-record certificate.</source>
        <translation>Mae angen tystysgrif cofnodion troseddol ar enwebai neu gynrychiolydd nad yw&apos;n deulu agos nac yn ffrind.</translation>
    </message>
    <message>
        <source>SI 2010/2862 reg 16(5) (a similar rule).</source>
        <translation>OS 2010/2862 rheol. 16(5) (rheol debyg).</translation>
    </message>
    <message>
        <source>Record the date of the certificate, or why none is needed.</source>
        <translation>Cofnodwch ddyddiad y dystysgrif, neu pam nad oes angen un.</translation>
    </message>
    <message>
        <source>Write down why.</source>
        <translation>Ysgrifennwch pam.</translation>
    </message>
    <message>
        <source>%1 costs %2 more than the %3 left on line %4. %5</source>
        <translation>Mae %1 yn costio %2 yn fwy na&apos;r %3 sydd ar ôl ar linell %4. %5</translation>
    </message>
    <message>
        <source>The office decides whether the budget pays for that.</source>
        <translation>Y swyddfa sy&apos;n penderfynu a yw&apos;r gyllideb yn talu am hynny.</translation>
    </message>
    <message>
        <source>That is little enough for you to accept it.</source>
        <translation>Mae hynny&apos;n ddigon bach i chi ei dderbyn.</translation>
    </message>
    <message>
        <source>This was bought before any plan was in force. The office decides whether the budget pays for it.</source>
        <translation>Prynwyd hwn cyn bod unrhyw gynllun mewn grym. Y swyddfa sy&apos;n penderfynu a yw&apos;r gyllideb yn talu amdano.</translation>
    </message>
    <message>
        <source>This is outside the plan. It is recorded, and the office will see it.</source>
        <translation>Mae hwn y tu allan i&apos;r cynllun. Mae wedi&apos;i gofnodi, a bydd y swyddfa&apos;n ei weld.</translation>
    </message>
    <message>
        <source>This was bought on %1, before the plan starts on %2. Is the date right?</source>
        <translation>Prynwyd hwn ar %1, cyn i&apos;r cynllun ddechrau ar %2. A yw&apos;r dyddiad yn gywir?</translation>
    </message>
    <message>
        <source>No budget may pay for the category &quot;%1&quot;. The purchase is recorded, and the office will see it.</source>
        <translation>Ni chaiff unrhyw gyllideb dalu am y categori &quot;%1&quot;. Mae&apos;r pryniant wedi&apos;i gofnodi, a bydd y swyddfa&apos;n ei weld.</translation>
    </message>
    <message>
        <source>There is no receipt for %1, %2.</source>
        <translation>Nid oes derbynneb ar gyfer %1, %2.</translation>
    </message>
    <message>
        <source>Ask what helps the patient to read, hear and understand, and write it down.</source>
        <translation>Gofynnwch beth sy&apos;n helpu&apos;r claf i ddarllen, clywed a deall, ac ysgrifennwch hynny.</translation>
    </message>
    <message>
        <source>Ask whether others may be told about the communication needs.</source>
        <translation>Gofynnwch a gaiff eraill wybod am yr anghenion cyfathrebu.</translation>
    </message>
    <message>
        <source>Tell the patient how to complain, and write down the date.</source>
        <translation>Dywedwch wrth y claf sut i gwyno, ac ysgrifennwch y dyddiad.</translation>
    </message>
    <message>
        <source>A record of capacity names the decision, the answer, the day and who looked at it.</source>
        <translation>Mae cofnod o alluedd yn enwi&apos;r penderfyniad, yr ateb, y diwrnod a phwy edrychodd arno.</translation>
    </message>
    <message>
        <source>Not able %1: write down what help was given first, and what is in the person&apos;s best interests.</source>
        <translation>Heb alluedd (%1): ysgrifennwch pa help a roddwyd yn gyntaf, a beth sydd er lles pennaf y person.</translation>
    </message>
    <message>
        <source>Confirm name, date of birth and address with the patient, and write down that you did.</source>
        <translation>Cadarnhewch yr enw, y dyddiad geni a&apos;r cyfeiriad gyda&apos;r claf, ac ysgrifennwch eich bod wedi gwneud hynny.</translation>
    </message>
    <message>
        <source>Receipts, statements and invoices are kept for the check of the money.</source>
        <translation>Cedwir derbynebau, datganiadau&apos;r cyfrif ac anfonebau ar gyfer gwirio&apos;r arian.</translation>
    </message>
    <message>
        <source>Agreements of the pilots; accountancy practice.</source>
        <translation>Cytundebau&apos;r cynlluniau peilot; arfer cyfrifyddu.</translation>
    </message>
    <message>
        <source>Take a picture of the receipt at the visit.</source>
        <translation>Tynnwch lun o&apos;r dderbynneb yn ystod yr ymweliad.</translation>
    </message>
    <message>
        <source>Communication needs are asked, recorded, flagged, shared and met.</source>
        <translation>Gofynnir am anghenion cyfathrebu, a&apos;u cofnodi, eu nodi&apos;n amlwg, eu rhannu a&apos;u diwallu.</translation>
    </message>
    <message>
        <source>Accessible Information Standard.</source>
        <translation>Accessible Information Standard (safon gwybodaeth hygyrch).</translation>
    </message>
    <message>
        <source>Ask at the start of the visit.</source>
        <translation>Gofynnwch ar ddechrau&apos;r ymweliad.</translation>
    </message>
    <message>
        <source>A complaint may be made within 12 months and is acknowledged in 3 working days.</source>
        <translation>Gellir gwneud cwyn o fewn 12 mis, a chydnabyddir hi o fewn 3 diwrnod gwaith.</translation>
    </message>
    <message>
        <source>SI 2009/309.</source>
        <translation>OS 2009/309.</translation>
    </message>
    <message>
        <source>Show the page on complaints.</source>
        <translation>Dangoswch y dudalen am gwynion.</translation>
    </message>
    <message>
        <source>Capacity is about one decision at one time; help comes first.</source>
        <translation>Mae galluedd yn ymwneud ag un penderfyniad ar un adeg; help sy&apos;n dod yn gyntaf.</translation>
    </message>
    <message>
        <source>Mental Capacity Act 2005 s.1.</source>
        <translation>Deddf Galluedd Meddyliol 2005 a.1.</translation>
    </message>
    <message>
        <source>Record the decision, the day, who looked at it, the help and the best interests.</source>
        <translation>Cofnodwch y penderfyniad, y diwrnod, pwy edrychodd arno, yr help a&apos;r lles pennaf.</translation>
    </message>
    <message>
        <source>A patient is known by more than the NHS number.</source>
        <translation>Adnabyddir claf wrth fwy na&apos;r rhif GIG.</translation>
    </message>
    <message>
        <source>NHS service manual.</source>
        <translation>Llawlyfr gwasanaeth y GIG.</translation>
    </message>
    <message>
        <source>Ask for name, date of birth and address.</source>
        <translation>Gofynnwch am enw, dyddiad geni a chyfeiriad.</translation>
    </message>
    <message>
        <source>Say who looks at how the money is used, beside who looks at the health.</source>
        <translation>Dywedwch pwy sy&apos;n edrych ar sut y defnyddir yr arian, yn ogystal â phwy sy&apos;n edrych ar yr iechyd.</translation>
    </message>
    <message>
        <source>The first review on %1 is before the first payment on %2.</source>
        <translation>Mae&apos;r adolygiad cyntaf ar %1 cyn y taliad cyntaf ar %2.</translation>
    </message>
    <message>
        <source>The first review on %1 is too late: the law asks for %2 at the latest.</source>
        <translation>Mae&apos;r adolygiad cyntaf ar %1 yn rhy hwyr: mae&apos;r gyfraith yn gofyn am %2 fan bellaf.</translation>
    </message>
    <message>
        <source>The next review on %1 is too late: the law asks for %2 at the latest.</source>
        <translation>Mae&apos;r adolygiad nesaf ar %1 yn rhy hwyr: mae&apos;r gyfraith yn gofyn am %2 fan bellaf.</translation>
    </message>
    <message>
        <source>The review was due on %1 at the latest.</source>
        <translation>Roedd yr adolygiad i fod ar %1 fan bellaf.</translation>
    </message>
    <message>
        <source>Health changed on %1. Book a review, or write down why none is needed.</source>
        <translation>Newidiodd iechyd ar %1. Trefnwch adolygiad, neu ysgrifennwch pam nad oes angen un.</translation>
    </message>
    <message>
        <source>Write down why no review was needed on %1.</source>
        <translation>Ysgrifennwch pam nad oedd angen adolygiad ar %1.</translation>
    </message>
    <message>
        <source>The money was found not to be enough on %1. The plan must be reviewed.</source>
        <translation>Gwelwyd ar %1 nad oedd yr arian yn ddigon. Rhaid adolygu&apos;r cynllun.</translation>
    </message>
    <message>
        <source>%1: %2 was spent of %3. The plan must be reviewed.</source>
        <translation>%1: gwariwyd %2 o %3. Rhaid adolygu&apos;r cynllun.</translation>
    </message>
    <message>
        <source>The review of %1 has not answered all four questions.</source>
        <translation>Nid yw&apos;r adolygiad ar %1 wedi ateb y pedwar cwestiwn i gyd.</translation>
    </message>
    <message>
        <source>The review of %1 has no outcome.</source>
        <translation>Nid oes canlyniad i&apos;r adolygiad ar %1.</translation>
    </message>
    <message>
        <source>A review was asked for on %1.</source>
        <translation>Gofynnwyd am adolygiad ar %1.</translation>
    </message>
    <message>
        <source>A review, a check of the money and an eligibility assessment are apart; more than one is booked on %1.</source>
        <translation>Mae adolygiad, gwirio&apos;r arian ac asesiad cymhwysedd ar wahân; mae mwy nag un wedi&apos;i drefnu ar %1.</translation>
    </message>
    <message>
        <source>Both the payments and the health they are made for are monitored.</source>
        <translation>Caiff y taliadau a&apos;r iechyd y&apos;u gwneir ar ei gyfer eu monitro.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 17(1).</source>
        <translation>OS 2010/1000 rheol. 17(1).</translation>
    </message>
    <message>
        <source>Name who looks at the money.</source>
        <translation>Enwch pwy sy&apos;n edrych ar yr arian.</translation>
    </message>
    <message>
        <source>The first review is due within 3 calendar months of the first payment, the next within 12 months of the last.</source>
        <translation>Mae&apos;r adolygiad cyntaf i fod o fewn 3 mis calendr i&apos;r taliad cyntaf, a&apos;r nesaf o fewn 12 mis i&apos;r un diwethaf.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 17(2).</source>
        <translation>OS 2010/1000 rheol. 17(2).</translation>
    </message>
    <message>
        <source>Agree an earlier date.</source>
        <translation>Cytunwch ar ddyddiad cynharach.</translation>
    </message>
    <message>
        <source>When health changes significantly, a review is considered.</source>
        <translation>Pan fydd iechyd yn newid yn sylweddol, ystyrir adolygiad.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 17(3).</source>
        <translation>OS 2010/1000 rheol. 17(3).</translation>
    </message>
    <message>
        <source>Decide, and write down why.</source>
        <translation>Penderfynwch, ac ysgrifennwch pam.</translation>
    </message>
    <message>
        <source>When the payments are not enough, the plan must be reviewed.</source>
        <translation>Pan nad yw&apos;r taliadau&apos;n ddigon, rhaid adolygu&apos;r cynllun.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 17(4).</source>
        <translation>OS 2010/1000 rheol. 17(4).</translation>
    </message>
    <message>
        <source>Hold the review.</source>
        <translation>Cynhaliwch yr adolygiad.</translation>
    </message>
    <message>
        <source>A review covers the needs, the use of the money, the full cost of each service, and the obligations.</source>
        <translation>Mae adolygiad yn cynnwys yr anghenion, y defnydd o&apos;r arian, cost lawn pob gwasanaeth, a&apos;r rhwymedigaethau.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 17(5); SI 2012/206 Sch 1 para 15.</source>
        <translation>OS 2010/1000 rheol. 17(5); OS 2012/206 Atod. 1 para. 15.</translation>
    </message>
    <message>
        <source>Answer all four questions.</source>
        <translation>Atebwch y pedwar cwestiwn i gyd.</translation>
    </message>
    <message>
        <source>After a review the payee or the amount may change, payments may stop, conditions may be set.</source>
        <translation>Ar ôl adolygiad gall y sawl a delir neu&apos;r swm newid, gall taliadau beidio, a gellir gosod amodau.</translation>
    </message>
    <message>
        <source>SI 2012/206 Sch 1 para 16 (a similar rule).</source>
        <translation>OS 2012/206 Atod. 1 para. 16 (rheol debyg).</translation>
    </message>
    <message>
        <source>Choose the outcome.</source>
        <translation>Dewiswch y canlyniad.</translation>
    </message>
    <message>
        <source>A review is held when somebody asks for one.</source>
        <translation>Cynhelir adolygiad pan fydd rhywun yn gofyn am un.</translation>
    </message>
    <message>
        <source>Book it.</source>
        <translation>Trefnwch ef.</translation>
    </message>
    <message>
        <source>A review is neither an eligibility assessment nor an audit.</source>
        <translation>Nid asesiad cymhwysedd nac archwiliad yw adolygiad.</translation>
    </message>
    <message>
        <source>Book them on different days.</source>
        <translation>Trefnwch hwy ar ddiwrnodau gwahanol.</translation>
    </message>
    <message>
        <source>someone</source>
        <translation>rhywun</translation>
    </message>
    <message>
        <source>%1 pays %2 in the same household.</source>
        <translation>Mae %1 yn talu %2 sy&apos;n byw yn yr un cartref.</translation>
    </message>
    <message>
        <source>Write down the special circumstances, or choose somebody else.</source>
        <translation>Ysgrifennwch yr amgylchiadau arbennig, neu dewiswch rywun arall.</translation>
    </message>
    <message>
        <source>A senior decision on the special circumstances is needed.</source>
        <translation>Mae angen penderfyniad uwch ar yr amgylchiadau arbennig.</translation>
    </message>
    <message>
        <source>%1 for %2 is outside the plan.</source>
        <translation>Mae %1 am %2 y tu allan i&apos;r cynllun.</translation>
    </message>
    <message>
        <source>%1: check the provider&apos;s registration, complaints procedure and insurance, or say why that is not needed.</source>
        <translation>%1: gwiriwch gofrestriad, trefn gwyno ac yswiriant y darparwr, neu dywedwch pam nad oes angen hynny.</translation>
    </message>
    <message>
        <source>Explain the duties that come with the money, and write down the date.</source>
        <translation>Eglurwch y dyletswyddau sy&apos;n dod gyda&apos;r arian, ac ysgrifennwch y dyddiad.</translation>
    </message>
    <message>
        <source>%1 is in the category &quot;%2&quot;, which no budget may pay for.</source>
        <translation>Mae %1 yn y categori &quot;%2&quot;, na chaiff unrhyw gyllideb dalu amdano.</translation>
    </message>
    <message>
        <source>the GP practice gives it free</source>
        <translation>mae&apos;r feddygfa&apos;n ei roi am ddim</translation>
    </message>
    <message>
        <source>emergency and unplanned care is always free</source>
        <translation>mae gofal brys a gofal heb ei gynllunio bob amser am ddim</translation>
    </message>
    <message>
        <source>the hospital arranges it</source>
        <translation>yr ysbyty sy&apos;n ei drefnu</translation>
    </message>
    <message>
        <source>the public health programme gives it free</source>
        <translation>mae&apos;r rhaglen iechyd cyhoeddus yn ei roi am ddim</translation>
    </message>
    <message>
        <source>there is help with prescription, dental and sight costs for those who need it</source>
        <translation>mae help gyda chostau presgripsiwn, deintydd a golwg i&apos;r rhai sydd ei angen</translation>
    </message>
    <message>
        <source>%1 cannot come from a budget: %2.</source>
        <translation>Ni all %1 ddod o gyllideb: %2.</translation>
    </message>
    <message>
        <source>%1 is a medicine; those are prescribed, not bought from a budget.</source>
        <translation>Meddyginiaeth yw %1; caiff y rheini eu presgripsiynu, nid eu prynu o gyllideb.</translation>
    </message>
    <message>
        <source>%1 needs a decision by the clinical lead.</source>
        <translation>Mae angen penderfyniad gan yr arweinydd clinigol ar %1.</translation>
    </message>
    <message>
        <source>The patient pays for %1, which serves a need of this plan. Nobody may be asked to top up; show that this is a free choice beside it.</source>
        <translation>Mae&apos;r claf yn talu am %1, sy&apos;n gwasanaethu angen yn y cynllun hwn. Ni chaniateir gofyn i neb ychwanegu arian; dangoswch mai dewis rhydd yn ychwanegol ato yw hyn.</translation>
    </message>
    <message>
        <source>Somebody who lives in the same household may be paid to give care only in very limited circumstances, agreed in the plan.</source>
        <translation>Dim ond mewn amgylchiadau cyfyngedig iawn, y cytunwyd arnynt yn y cynllun, y gellir talu rhywun sy&apos;n byw yn yr un cartref am roi gofal.</translation>
    </message>
    <message>
        <source>SI 2013/2354 and SI 2017/219 reg 8(5A), (5B).</source>
        <translation>OS 2013/2354 ac OS 2017/219 rheol. 8(5A), (5B).</translation>
    </message>
    <message>
        <source>Write down what is special, for a senior decision.</source>
        <translation>Ysgrifennwch beth sy&apos;n arbennig, ar gyfer penderfyniad uwch.</translation>
    </message>
    <message>
        <source>Money is to be spent on the services in the plan only.</source>
        <translation>Dim ond ar y gwasanaethau yn y cynllun y mae&apos;r arian i&apos;w wario.</translation>
    </message>
    <message>
        <source>SI 2013/1617 reg 15(1)(d), 17(2)(e).</source>
        <translation>OS 2013/1617 rheol. 15(1)(d), 17(2)(e).</translation>
    </message>
    <message>
        <source>Record the purchase whatever it is, and why.</source>
        <translation>Cofnodwch y pryniant beth bynnag ydyw, a pham.</translation>
    </message>
    <message>
        <source>Before care is bought, the provider&apos;s registration, complaints procedure and insurance are checked.</source>
        <translation>Cyn prynu gofal, caiff cofrestriad, trefn gwyno ac yswiriant y darparwr eu gwirio.</translation>
    </message>
    <message>
        <source>SI 2010/1000 reg 11(2)(d); good practice.</source>
        <translation>OS 2010/1000 rheol. 11(2)(d); arfer da.</translation>
    </message>
    <message>
        <source>Record the registration, the date and who checked.</source>
        <translation>Cofnodwch y cofrestriad, y dyddiad a phwy wnaeth y gwirio.</translation>
    </message>
    <message>
        <source>The organisation may set conditions.</source>
        <translation>Caiff y sefydliad osod amodau.</translation>
    </message>
    <message>
        <source>SI 2012/206 Sch 1 para 16(1)(d) (a similar rule).</source>
        <translation>OS 2012/206 Atod. 1 para. 16(1)(d) (rheol debyg).</translation>
    </message>
    <message>
        <source>Read the conditions of the decision with the patient.</source>
        <translation>Darllenwch amodau&apos;r penderfyniad gyda&apos;r claf.</translation>
    </message>
    <message>
        <source>Kept by the decision: its conditions are a list that is signed with it and shown with it.</source>
        <translation>Y penderfyniad sy&apos;n cadw hyn: mae ei amodau&apos;n rhestr a lofnodir ac a ddangosir gydag ef.</translation>
    </message>
    <message>
        <source>Whoever gets the money keeps records and tells of changes that matter.</source>
        <translation>Mae pwy bynnag sy&apos;n cael yr arian yn cadw cofnodion ac yn dweud am newidiadau sy&apos;n bwysig.</translation>
    </message>
    <message>
        <source>Go through the page of duties and record the date.</source>
        <translation>Ewch drwy&apos;r dudalen am ddyletswyddau a chofnodwch y dyddiad.</translation>
    </message>
    <message>
        <source>Not for alcohol, tobacco, gambling, debt repayment or anything illegal.</source>
        <translation>Nid ar gyfer alcohol, tybaco, gamblo, talu dyledion na dim byd anghyfreithlon.</translation>
    </message>
    <message>
        <source>NHS.uk guidance.</source>
        <translation>Canllawiau NHS.uk.</translation>
    </message>
    <message>
        <source>Take the line out. A purchase that was made is still recorded.</source>
        <translation>Tynnwch y llinell allan. Mae pryniant a wnaed yn cael ei gofnodi o hyd.</translation>
    </message>
    <message>
        <source>Not for GP services, emergency care, surgery, vaccination, screening or NHS charges.</source>
        <translation>Nid ar gyfer gwasanaethau meddyg teulu, gofal brys, llawdriniaeth, brechu, sgrinio na thaliadau&apos;r GIG.</translation>
    </message>
    <message>
        <source>Consultation note of 2013.</source>
        <translation>Nodyn ymgynghori 2013.</translation>
    </message>
    <message>
        <source>Say where the patient gets it instead.</source>
        <translation>Dywedwch ble mae&apos;r claf yn ei gael yn lle hynny.</translation>
    </message>
    <message>
        <source>Medicines are outside the budget.</source>
        <translation>Mae meddyginiaethau y tu allan i&apos;r gyllideb.</translation>
    </message>
    <message>
        <source>National evaluation of the pilot.</source>
        <translation>Gwerthusiad cenedlaethol o&apos;r peilot.</translation>
    </message>
    <message>
        <source>Ask the prescriber.</source>
        <translation>Gofynnwch i&apos;r presgripsiynydd.</translation>
    </message>
    <message>
        <source>Nobody is asked to top up; they may buy extra beside the budget.</source>
        <translation>Ni ofynnir i neb ychwanegu arian; cânt brynu rhagor y tu allan i&apos;r gyllideb.</translation>
    </message>
    <message>
        <source>Department of Health announcement, &quot;full cost&quot;.</source>
        <translation>Cyhoeddiad yr Adran Iechyd, &quot;full cost&quot;.</translation>
    </message>
    <message>
        <source>Cover the need from the budget, or show that it is extra.</source>
        <translation>Talwch am yr angen o&apos;r gyllideb, neu dangoswch ei fod yn ychwanegol.</translation>
    </message>
    <message>
        <source>This cannot be done now: %1</source>
        <translation>Ni ellir gwneud hyn nawr: %1</translation>
    </message>
    <message>
        <source>A plan cannot be decided by the person who wrote it.</source>
        <translation>Ni all y person a ysgrifennodd gynllun benderfynu arno.</translation>
    </message>
    <message>
        <source>The figures sealed in this plan do not add up; return it.</source>
        <translation>Nid yw&apos;r ffigurau a seliwyd yn y cynllun hwn yn gywir; dychwelwch ef.</translation>
    </message>
    <message>
        <source>This plan needs a decision at a higher level.</source>
        <translation>Mae angen penderfyniad ar lefel uwch ar y cynllun hwn.</translation>
    </message>
    <message>
        <source>The plan cannot be agreed yet.</source>
        <translation>Ni ellir cytuno ar y cynllun eto.</translation>
    </message>
    <message>
        <source>A rule does not let this plan be approved.</source>
        <translation>Mae rheol nad yw&apos;n gadael i&apos;r cynllun hwn gael ei gymeradwyo.</translation>
    </message>
    <message>
        <source>Not everything is in place for the first payment.</source>
        <translation>Nid yw popeth yn ei le ar gyfer y taliad cyntaf.</translation>
    </message>
    <message>
        <source>A review answers all four questions.</source>
        <translation>Mae adolygiad yn ateb y pedwar cwestiwn i gyd.</translation>
    </message>
    <message>
        <source>Say first how the care goes on.</source>
        <translation>Dywedwch yn gyntaf sut y bydd y gofal yn parhau.</translation>
    </message>
    <message>
        <source>Not everything is settled yet.</source>
        <translation>Nid yw popeth wedi&apos;i setlo eto.</translation>
    </message>
</context>
<context>
    <name>ScheduleModel</name>
    <message>
        <source>Month %1: %2 paid by then, %3 planned to be spent</source>
        <translation>Mis %1: talwyd %2 erbyn hynny, bwriedir gwario %3</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>yr wythnos</translation>
    </message>
    <message>
        <source>every 4 weeks</source>
        <translation>bob 4 wythnos</translation>
    </message>
    <message>
        <source>every 3 months</source>
        <translation>bob 3 mis</translation>
    </message>
    <message>
        <source>in one payment</source>
        <translation>mewn un taliad</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>y mis</translation>
    </message>
    <message>
        <source>No monthly payments: check the number of months.</source>
        <translation>Dim taliadau misol: gwiriwch nifer y misoedd.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3 in the first)</source>
        <translation>%1 %2 (%3 yn y cyntaf)</translation>
    </message>
    <message>
        <source>between %1 and %2 %3</source>
        <translation>rhwng %1 a %2 %3</translation>
    </message>
    <message>
        <source>The money runs short: %1 missing by the end of month %2.</source>
        <translation>Mae&apos;r arian yn mynd yn brin: %1 ar goll erbyn diwedd mis %2.</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Check the plan</source>
        <translation>Gwirio&apos;r cynllun</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Cytunwyd</translation>
    </message>
    <message>
        <source>Read and agree</source>
        <translation>Darllen a chytuno</translation>
    </message>
    <message>
        <source>The plan is agreed and safe on this tablet</source>
        <translation>Mae&apos;r cynllun wedi&apos;i gytuno ac yn ddiogel ar y dabled hon</translation>
    </message>
    <message>
        <source>It is not at the office until the office has signed for it. The Sync page says when.</source>
        <translation>Nid yw yn y swyddfa nes i&apos;r swyddfa lofnodi amdano. Mae&apos;r dudalen Cydamseru yn dweud pryd.</translation>
    </message>
    <message>
        <source>Back to the patient</source>
        <translation>Yn ôl at y claf</translation>
    </message>
    <message>
        <source>The plan cannot be shown</source>
        <translation>Ni ellir dangos y cynllun</translation>
    </message>
    <message>
        <source>This is what you agree to</source>
        <translation>Dyma&apos;r hyn rydych yn cytuno iddo</translation>
    </message>
    <message>
        <source>Hand to the patient to read and sign</source>
        <translation>Rhoi i&apos;r claf i&apos;w ddarllen a&apos;i lofnodi</translation>
    </message>
    <message>
        <source>Who agrees?</source>
        <translation>Pwy sy&apos;n cytuno?</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Y claf</translation>
    </message>
    <message>
        <source>A representative</source>
        <translation>Cynrychiolydd</translation>
    </message>
    <message>
        <source>A nominee</source>
        <translation>Enwebai</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Who are they to the patient?</source>
        <translation>Pwy ydynt i&apos;r claf?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Sut?</translation>
    </message>
    <message>
        <source>Signs in the box</source>
        <translation>Yn llofnodi yn y blwch</translation>
    </message>
    <message>
        <source>Agrees verbally, witnessed by me</source>
        <translation>Yn cytuno ar lafar, gyda minnau&apos;n dyst</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Llofnod</translation>
    </message>
    <message>
        <source>Signature box, empty</source>
        <translation>Blwch llofnod, gwag</translation>
    </message>
    <message>
        <source>Signature box, signed</source>
        <translation>Blwch llofnod, wedi&apos;i lofnodi</translation>
    </message>
    <message>
        <source>Clear the signature</source>
        <translation>Clirio&apos;r llofnod</translation>
    </message>
    <message>
        <source>For the coordinator</source>
        <translation>Ar gyfer y cydlynydd</translation>
    </message>
    <message>
        <source>I saw the patient alone</source>
        <translation>Gwelais y claf ar ei ben ei hun</translation>
    </message>
    <message>
        <source>Who else is present?</source>
        <translation>Pwy arall sy&apos;n bresennol?</translation>
    </message>
    <message>
        <source>The text was read aloud</source>
        <translation>Darllenwyd y testun yn uchel</translation>
    </message>
    <message>
        <source>Message to the office</source>
        <translation>Neges i&apos;r swyddfa</translation>
    </message>
    <message>
        <source>Only if there is something to add</source>
        <translation>Dim ond os oes rhywbeth i&apos;w ychwanegu</translation>
    </message>
    <message>
        <source>I am %1. I showed this text to the person who agrees, and I sign with my key.</source>
        <translation>%1 ydw i. Dangosais y testun hwn i&apos;r person sy&apos;n cytuno, ac rwy&apos;n llofnodi â&apos;m hallwedd.</translation>
    </message>
    <message>
        <source>I showed this text to the person who agrees, and I sign with my key.</source>
        <translation>Dangosais y testun hwn i&apos;r person sy&apos;n cytuno, ac rwy&apos;n llofnodi â&apos;m hallwedd.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Yn cadw</translation>
    </message>
    <message>
        <source>Agree and save on this tablet</source>
        <translation>Cytuno a chadw ar y dabled hon</translation>
    </message>
    <message>
        <source>Somebody else wrote there too. Until you have chosen, the plan cannot be agreed.</source>
        <translation>Ysgrifennodd rhywun arall yno hefyd. Nes i chi ddewis, ni ellir cytuno ar y cynllun.</translation>
    </message>
    <message>
        <source>Look at both and choose</source>
        <translation>Edrych ar y ddwy a dewis</translation>
    </message>
    <message>
        <source>Show it in easy read</source>
        <translation>Ei ddangos yn hawdd ei ddeall</translation>
    </message>
    <message>
        <source>You have not noted today that this is the right person (R-104).</source>
        <translation>Nid ydych wedi nodi heddiw mai dyma&apos;r person cywir (R-104).</translation>
    </message>
    <message>
        <source>Identify the patient</source>
        <translation>Cadarnhau pwy yw&apos;r claf</translation>
    </message>
    <message>
        <source>The plan is agreed and at the office</source>
        <translation>Cytunwyd ar y cynllun ac mae yn y swyddfa</translation>
    </message>
    <message>
        <source>The office has signed for it.</source>
        <translation>Mae&apos;r swyddfa wedi llofnodi amdano.</translation>
    </message>
</context>
<context>
    <name>SummaryRow</name>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Begun</source>
        <translation>Wedi dechrau</translation>
    </message>
    <message>
        <source>Only this tablet has what was begun and not recorded: it is in the list below. Finish it or clear it before you hand the tablet in.</source>
        <translation>Dim ond y dabled hon sydd â’r hyn a ddechreuwyd ac na chofnodwyd: mae yn y rhestr isod. Gorffennwch ef neu cliriwch ef cyn i chi roi’r dabled yn ôl.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Cydamseru</translation>
    </message>
    <message>
        <source>The office has signed for everything that was made on this tablet.</source>
        <translation>Mae&apos;r swyddfa wedi llofnodi am bopeth a wnaed ar y dabled hon.</translation>
    </message>
    <message>
        <source>It is safe on this tablet. Do not hand the tablet in and do not wipe it before it is at the office.</source>
        <translation>Mae&apos;n ddiogel ar y dabled hon. Peidiwch â dychwelyd y dabled na&apos;i chlirio cyn iddo gyrraedd y swyddfa.</translation>
    </message>
    <message>
        <source>Stopped by the office</source>
        <translation>Wedi&apos;i hatal gan y swyddfa</translation>
    </message>
    <message>
        <source>These records are older than they were</source>
        <translation>Mae&apos;r cofnodion hyn yn hŷn nag yr oeddent</translation>
    </message>
    <message>
        <source>The last sync did not finish</source>
        <translation>Ni orffennodd y cydamseru diwethaf</translation>
    </message>
    <message>
        <source>Talking to the office</source>
        <translation>Yn siarad â&apos;r swyddfa</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Cydamseru nawr</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>Mewn rhifau</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Newidiadau</translation>
    </message>
    <message>
        <source>Receipt pictures</source>
        <translation>Lluniau derbynebau</translation>
    </message>
    <message>
        <source>Last receipt of the office</source>
        <translation>Derbynneb olaf y swyddfa</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Cysylltiad diwethaf</translation>
    </message>
    <message>
        <source>Patients on this tablet</source>
        <translation>Cleifion ar y dabled hon</translation>
    </message>
    <message>
        <source>Enrolled for</source>
        <translation>Wedi&apos;i gofrestru ar gyfer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nid oes dim yn aros.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Angen sylw</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Passphrase and PIN</source>
        <translation>Cyfrinymadrodd a PIN</translation>
    </message>
    <message>
        <source>Text size, contrast and language</source>
        <translation>Maint testun, cyferbyniad ac iaith</translation>
    </message>
    <message>
        <source>Too long without the office</source>
        <translation>Rhy hir heb y swyddfa</translation>
    </message>
    <message>
        <source>Pause: send and fetch only when I press the button</source>
        <translation>Oedi: anfon a nôl dim ond pan fyddaf yn pwyso&apos;r botwm</translation>
    </message>
    <message>
        <source>Only on Wi-Fi: send and fetch nothing over mobile data</source>
        <translation>Dim ond ar Wi-Fi: anfon a nôl dim dros ddata symudol</translation>
    </message>
    <message>
        <source>Waiting, in the order in which it goes</source>
        <translation>Yn aros, yn y drefn y mae&apos;n mynd</translation>
    </message>
    <message>
        <source>Two people wrote there without knowing of each other. Nothing was lost: look at both and choose.</source>
        <translation>Ysgrifennodd dau berson yno heb wybod am ei gilydd. Ni chollwyd dim: edrychwch ar y ddwy a dewiswch.</translation>
    </message>
    <message>
        <source>Look at both and choose</source>
        <translation>Edrych ar y ddwy a dewis</translation>
    </message>
    <message>
        <source>Log out or change user</source>
        <translation>Allgofnodi neu newid defnyddiwr</translation>
    </message>
    <message>
        <source>The clock of this tablet is wrong</source>
        <translation>Mae cloc y dabled hon yn anghywir</translation>
    </message>
</context>
<context>
    <name>SyncViewModel</name>
    <message>
        <source>saved %1</source>
        <translation>cadwyd %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Heb ei gofrestru</translation>
    </message>
    <message>
        <source>%1 not yet at the office</source>
        <translation>%1 heb gyrraedd y swyddfa eto</translation>
    </message>
    <message>
        <source>All at the office %1</source>
        <translation>Popeth yn y swyddfa %1</translation>
    </message>
    <message>
        <source>Stopped by the office</source>
        <translation>Wedi&apos;i hatal gan y swyddfa</translation>
    </message>
    <message>
        <source>Put back to a copy</source>
        <translation>Wedi&apos;i roi&apos;n ôl at gopi</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Dim wedi&apos;i anfon eto</translation>
    </message>
    <message>
        <source>%1 made on this tablet, %2 signed for by the office, %3 waiting</source>
        <translation>%1 a wnaed ar y dabled hon, %2 y mae&apos;r swyddfa wedi llofnodi amdanynt, %3 yn aros</translation>
    </message>
    <message>
        <source>None waiting</source>
        <translation>Dim yn aros</translation>
    </message>
    <message>
        <source>%1 waiting, %2</source>
        <translation>%1 yn aros, %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>Talking to the office.</source>
        <translation>Yn siarad â&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>Paused: nothing goes by itself. The button still works.</source>
        <translation>Wedi&apos;i oedi: nid oes dim yn mynd ar ei ben ei hun. Mae&apos;r botwm yn dal i weithio.</translation>
    </message>
    <message>
        <source>There is no network. It goes on by itself when there is one.</source>
        <translation>Nid oes rhwydwaith. Mae&apos;n mynd ymlaen ar ei ben ei hun pan fydd un.</translation>
    </message>
    <message>
        <source>It waits for Wi-Fi, because this is mobile data.</source>
        <translation>Mae’n aros am Wi-Fi, gan mai data symudol yw hwn.</translation>
    </message>
    <message>
        <source>Pictures wait for Wi-Fi, because this is mobile data. Everything else goes.</source>
        <translation>Mae lluniau’n aros am Wi-Fi, gan mai data symudol yw hwn. Mae popeth arall yn mynd.</translation>
    </message>
    <message>
        <source>It runs by itself. The office calls when something is new.</source>
        <translation>Mae&apos;n rhedeg ar ei ben ei hun. Mae&apos;r swyddfa&apos;n galw pan fydd rhywbeth newydd.</translation>
    </message>
    <message>
        <source>It runs by itself.</source>
        <translation>Mae&apos;n rhedeg ar ei ben ei hun.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, yna </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The office signed for %1 and %2. %3 came from the office.</source>
        <translation>Llofnododd y swyddfa am %1 a %2. Daeth %3 o&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>1 needs attention</source>
        <translation>1 angen sylw</translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n angen sylw</numerusform>
            <numerusform>%n angen sylw</numerusform>
            <numerusform>%n angen sylw</numerusform>
            <numerusform>%n angen sylw</numerusform>
            <numerusform>%n angen sylw</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day without the office</source>
        <translation>1 diwrnod heb y swyddfa</translation>
    </message>
    <message numerus="yes">
        <source>%n days without the office</source>
        <translation>
            <numerusform>%n diwrnod heb y swyddfa</numerusform>
            <numerusform>%n diwrnod heb y swyddfa</numerusform>
            <numerusform>%n diwrnod heb y swyddfa</numerusform>
            <numerusform>%n diwrnod heb y swyddfa</numerusform>
            <numerusform>%n diwrnod heb y swyddfa</numerusform>
        </translation>
    </message>
    <message>
        <source>It tries again by itself in about 1 minute.</source>
        <translation>Mae&apos;n rhoi cynnig arall arni ei hun mewn tua 1 munud.</translation>
    </message>
    <message numerus="yes">
        <source>It tries again by itself in about %n minutes.</source>
        <translation>
            <numerusform>Mae&apos;n rhoi cynnig arall arni ei hun mewn tua %n munud.</numerusform>
            <numerusform>Mae&apos;n rhoi cynnig arall arni ei hun mewn tua %n munud.</numerusform>
            <numerusform>Mae&apos;n rhoi cynnig arall arni ei hun mewn tua %n munud.</numerusform>
            <numerusform>Mae&apos;n rhoi cynnig arall arni ei hun mewn tua %n munud.</numerusform>
            <numerusform>Mae&apos;n rhoi cynnig arall arni ei hun mewn tua %n munud.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TabletStaff</name>
    <message>
        <source>The first user of this tablet</source>
        <translation>Defnyddiwr cyntaf y dabled hon</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Beth sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>Ready for the road</source>
        <translation>Yn barod i fynd</translation>
    </message>
    <message>
        <source>Before you leave</source>
        <translation>Cyn i chi adael</translation>
    </message>
    <message>
        <source>Your work</source>
        <translation>Eich gwaith</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Cysylltiad diwethaf</translation>
    </message>
    <message>
        <source>Never: sync before you leave</source>
        <translation>Erioed: cydamserwch cyn gadael</translation>
    </message>
    <message>
        <source>Patients on this tablet</source>
        <translation>Cleifion ar y dabled hon</translation>
    </message>
    <message>
        <source>See what needs attention</source>
        <translation>Gweld beth sydd angen sylw</translation>
    </message>
    <message>
        <source>Open Sync</source>
        <translation>Agor Cydamseru</translation>
    </message>
    <message>
        <source>Answers from the office</source>
        <translation>Atebion gan y swyddfa</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Yn ddyledus</translation>
    </message>
    <message>
        <source>Nothing is due in the next six weeks.</source>
        <translation>Nid oes dim yn ddyledus yn y chwe wythnos nesaf.</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Pawb</translation>
    </message>
</context>
<context>
    <name>TopicRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TourPage</name>
    <message>
        <source>A care plan at the kitchen table</source>
        <translation>Cynllun gofal wrth fwrdd y gegin</translation>
    </message>
    <message>
        <source>You build the plan with the patient, section by section. Everything saves itself while you type. You may stop anywhere and go on later.</source>
        <translation>Rydych yn llunio&apos;r cynllun gyda&apos;r claf, fesul adran. Mae popeth yn ei gadw ei hun wrth i chi deipio. Cewch stopio unrhyw le a mynd ymlaen yn nes ymlaen.</translation>
    </message>
    <message>
        <source>No signal is needed</source>
        <translation>Nid oes angen signal</translation>
    </message>
    <message>
        <source>Everything works without a connection: the plan, the rules, the signature, the receipts, this help. When there is a connection the tablet sends by itself.</source>
        <translation>Mae popeth yn gweithio heb gysylltiad: y cynllun, y rheolau, y llofnod, y derbynebau, y cymorth hwn. Pan fydd cysylltiad mae&apos;r dabled yn anfon ar ei phen ei hun.</translation>
    </message>
    <message>
        <source>Green means: the office has it</source>
        <translation>Mae gwyrdd yn golygu: mae gan y swyddfa hwn</translation>
    </message>
    <message>
        <source>The line in the menu says what the office has signed for and what is still only here. As long as something waits, do not hand the tablet in.</source>
        <translation>Mae&apos;r llinell yn y ddewislen yn dweud beth mae&apos;r swyddfa wedi llofnodi amdano a beth sydd yma&apos;n unig o hyd. Tra bo rhywbeth yn aros, peidiwch â dychwelyd y dabled.</translation>
    </message>
    <message>
        <source>When you are stuck</source>
        <translation>Pan fyddwch yn sownd</translation>
    </message>
    <message>
        <source>Help has an answer for every page and every rule by its number. If the passphrase is gone, ring the office for the recovery code. Nothing is deleted by wrong tries.</source>
        <translation>Mae gan Gymorth ateb ar gyfer pob tudalen a phob rheol yn ôl ei rhif. Os yw&apos;r cyfrinymadrodd wedi mynd, ffoniwch y swyddfa am y cod adfer. Nid oes dim yn cael ei ddileu gan gynigion anghywir.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Dechrau</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Blaenorol</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hepgor</translation>
    </message>
</context>
<context>
    <name>TrainingFrame</name>
    <message>
        <source>Training: no real patients</source>
        <translation>Hyfforddiant: dim cleifion go iawn</translation>
    </message>
</context>
<context>
    <name>UndoNote</name>
    <message>
        <source>You can bring it back until you leave this page.</source>
        <translation>Gallwch ddod ag ef yn ôl nes i chi adael y dudalen hon.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Enter your recovery code</source>
        <translation>Rhowch eich cod adfer</translation>
    </message>
    <message>
        <source>Unlock this tablet</source>
        <translation>Datgloi&apos;r dabled hon</translation>
    </message>
    <message>
        <source>The passphrase was wrong ten times. Nothing is lost: ring your office for the recovery code of this tablet. You need no connection.</source>
        <translation>Roedd y cyfrinymadrodd yn anghywir ddeg gwaith. Does dim wedi&apos;i golli: ffoniwch eich swyddfa am god adfer y dabled hon. Nid oes angen cysylltiad.</translation>
    </message>
    <message>
        <source>Ring your office: after two people there have checked that it is you, they read the code out. You need no connection.</source>
        <translation>Ffoniwch eich swyddfa: ar ôl i ddau berson yno wirio mai chi ydyw, byddant yn darllen y cod. Nid oes angen cysylltiad.</translation>
    </message>
    <message>
        <source>The tablet was locked, not restarted, so your PIN opens it.</source>
        <translation>Cafodd y dabled ei chloi, nid ei hailgychwyn, felly mae eich PIN yn ei hagor.</translation>
    </message>
    <message>
        <source>Everything on this tablet is encrypted. Your passphrase is the key.</source>
        <translation>Mae popeth ar y dabled hon wedi&apos;i amgryptio. Eich cyfrinymadrodd yw&apos;r allwedd.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>One try left, then the passphrase is needed</source>
        <translation>Un cynnig ar ôl, yna bydd angen y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>%1 tries, then the passphrase is needed</source>
        <translation>%1 cynnig, yna bydd angen y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Cod adfer</translation>
    </message>
    <message>
        <source>26 letters and digits. Small letters and missing hyphens do not matter.</source>
        <translation>26 o lythrennau a digidau. Does dim ots am lythrennau bach na chysylltnodau coll.</translation>
    </message>
    <message>
        <source>Try again in 1 second.</source>
        <translation>Rhowch gynnig arall mewn 1 eiliad.</translation>
    </message>
    <message>
        <source>Try again in %1 seconds.</source>
        <translation>Rhowch gynnig arall mewn %1 eiliad.</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Yn datgloi</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Defnyddio&apos;r cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Defnyddio&apos;r PIN</translation>
    </message>
    <message>
        <source>I have forgotten my passphrase</source>
        <translation>Rwyf wedi anghofio fy nghyfrinymadrodd</translation>
    </message>
    <message>
        <source>Nobody can read the tablet without the passphrase or its recovery code. Nothing is deleted by wrong tries.</source>
        <translation>Ni all neb ddarllen y dabled heb y cyfrinymadrodd neu ei god adfer. Nid oes dim yn cael ei ddileu gan gynigion anghywir.</translation>
    </message>
    <message>
        <source>Text size, contrast and language</source>
        <translation>Maint testun, cyferbyniad ac iaith</translation>
    </message>
    <message>
        <source>Somebody new uses this tablet</source>
        <translation>Mae rhywun newydd yn defnyddio’r dabled hon</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Patient</source>
        <translation>Claf</translation>
    </message>
    <message>
        <source>Start of the visit</source>
        <translation>Dechrau&apos;r ymweliad</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ar goll</translation>
    </message>
    <message>
        <source>Is it the right person?</source>
        <translation>Ai dyma&apos;r person cywir?</translation>
    </message>
    <message>
        <source>Ask, and let them say it. Do not read it out. Tick what fits: three are needed, and the NHS number alone is never enough.</source>
        <translation>Gofynnwch, a gadewch iddynt ei ddweud. Peidiwch â&apos;i ddarllen yn uchel. Ticiwch yr hyn sy&apos;n cyfateb: mae angen tri, ac nid yw&apos;r rhif GIG yn unig byth yn ddigon.</translation>
    </message>
    <message>
        <source>Not identified yet. If it does not fit, do not go on: look for the right person under People.</source>
        <translation>Heb gadarnhau pwy ydyw eto. Os nad yw&apos;n cyfateb, peidiwch â mynd ymlaen: chwiliwch am y person cywir o dan Pobl.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Mynd ymlaen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Yn barod</translation>
    </message>
</context>
<context>
    <name>VisitStart</name>
    <message>
        <source>The plan is on this tablet</source>
        <translation>Mae&apos;r cynllun ar y dabled hon</translation>
    </message>
    <message>
        <source>No plan is begun yet: start one here or at the visit</source>
        <translation>Nid oes cynllun wedi&apos;i ddechrau eto: dechreuwch un yma neu yn yr ymweliad</translation>
    </message>
    <message>
        <source>The pilot schemes are on this tablet</source>
        <translation>Mae&apos;r cynlluniau peilot ar y dabled hon</translation>
    </message>
    <message>
        <source>No pilot scheme is on this tablet: sync before you go</source>
        <translation>Nid oes cynllun peilot ar y dabled hon: cydamserwch cyn i chi fynd</translation>
    </message>
    <message>
        <source>No contact of the patient is recorded</source>
        <translation>Nid oes cysylltiad ar gyfer y claf wedi&apos;i gofnodi</translation>
    </message>
    <message>
        <source>Contacts are recorded: %1</source>
        <translation>Cysylltiadau wedi&apos;u cofnodi: %1</translation>
    </message>
    <message>
        <source>No communication need is recorded: ask about it</source>
        <translation>Nid oes angen cyfathrebu wedi&apos;i gofnodi: gofynnwch amdano</translation>
    </message>
    <message>
        <source>What was agreed before can be shown and left as a copy</source>
        <translation>Gellir dangos yr hyn y cytunwyd arno o&apos;r blaen a gadael copi ohono</translation>
    </message>
    <message>
        <source>Nothing was agreed before</source>
        <translation>Ni chytunwyd ar ddim o&apos;r blaen</translation>
    </message>
    <message>
        <source>What is your full name?</source>
        <translation>Beth yw eich enw llawn?</translation>
    </message>
    <message>
        <source>name</source>
        <translation>enw</translation>
    </message>
    <message>
        <source>When were you born?</source>
        <translation>Pryd cawsoch chi eich geni?</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>dyddiad geni</translation>
    </message>
    <message>
        <source>Where do you live?</source>
        <translation>Ble rydych chi&apos;n byw?</translation>
    </message>
    <message>
        <source>address</source>
        <translation>cyfeiriad</translation>
    </message>
    <message>
        <source>What is your NHS number?</source>
        <translation>Beth yw eich rhif GIG?</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation>rhif GIG</translation>
    </message>
    <message>
        <source>What is your telephone number?</source>
        <translation>Beth yw eich rhif ffôn?</translation>
    </message>
    <message>
        <source>telephone number</source>
        <translation>rhif ffôn</translation>
    </message>
    <message>
        <source>Ready for the road</source>
        <translation>Yn barod i fynd</translation>
    </message>
    <message>
        <source>Not all is ready for the road</source>
        <translation>Nid yw popeth yn barod i fynd</translation>
    </message>
    <message>
        <source>Identified %1: %2</source>
        <translation>Cadarnhawyd %1: %2</translation>
    </message>
</context>
<context>
    <name>WhoAreYou</name>
    <message>
        <source>Who are you?</source>
        <translation>Pwy ydych chi?</translation>
    </message>
</context>
<context>
    <name>WordDiff</name>
    <message>
        <source>%1. Only here: %2</source>
        <translation>%1. Dim ond yma: %2</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>No plan yet</source>
        <translation>Dim cynllun eto</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Drafft</translation>
    </message>
    <message>
        <source>Agreed, not yet at the office</source>
        <translation>Cytunwyd, heb gyrraedd y swyddfa eto</translation>
    </message>
    <message>
        <source>At the office, waiting for a decision</source>
        <translation>Yn y swyddfa, yn aros am benderfyniad</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Approved in part</source>
        <translation>Cymeradwywyd yn rhannol</translation>
    </message>
    <message>
        <source>Returned for changes</source>
        <translation>Dychwelwyd i&apos;w newid</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Approval withdrawn</source>
        <translation>Tynnwyd y gymeradwyaeth yn ôl</translation>
    </message>
    <message>
        <source>Decision received, but it cannot be checked</source>
        <translation>Daeth penderfyniad, ond ni ellir ei wirio</translation>
    </message>
    <message>
        <source>On this tablet, not yet at the office</source>
        <translation>Ar y dabled hon, heb gyrraedd y swyddfa eto</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>Yn y swyddfa</translation>
    </message>
    <message>
        <source>Needs your attention</source>
        <translation>Angen eich sylw</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Gwryw</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Benyw</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Arall</translation>
    </message>
    <message>
        <source>Notional budget</source>
        <translation>Cyllideb dybiannol</translation>
    </message>
    <message>
        <source>Third-party budget</source>
        <translation>Cyllideb trydydd parti</translation>
    </message>
    <message>
        <source>Direct payment</source>
        <translation>Taliad uniongyrchol</translation>
    </message>
    <message>
        <source>Review of the plan</source>
        <translation>Adolygu&apos;r cynllun</translation>
    </message>
    <message>
        <source>Check of the money</source>
        <translation>Gwirio&apos;r arian</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>Cymhwystra</translation>
    </message>
    <message>
        <source>Review of the education money</source>
        <translation>Adolygu&apos;r arian ar gyfer addysg</translation>
    </message>
    <message>
        <source>Look again at a decision</source>
        <translation>Edrych eto ar benderfyniad</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Yn ddiweddarach</translation>
    </message>
    <message>
        <source>Within 6 weeks</source>
        <translation>O fewn 6 wythnos</translation>
    </message>
    <message>
        <source>Within 4 weeks</source>
        <translation>O fewn 4 wythnos</translation>
    </message>
    <message>
        <source>Within 2 weeks</source>
        <translation>O fewn 2 wythnos</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>It is time.</source>
        <translation>Mae&apos;n bryd.</translation>
    </message>
    <message>
        <source>The patient asked for it.</source>
        <translation>Gofynnodd y claf amdano.</translation>
    </message>
    <message>
        <source>Health has changed.</source>
        <translation>Mae iechyd wedi newid.</translation>
    </message>
    <message>
        <source>The money is not enough.</source>
        <translation>Nid yw&apos;r arian yn ddigon.</translation>
    </message>
    <message>
        <source>The nominee no longer acts.</source>
        <translation>Nid yw&apos;r enwebai&apos;n gweithredu mwyach.</translation>
    </message>
    <message>
        <source>More was spent on a line than was planned.</source>
        <translation>Gwariwyd mwy ar linell nag a gynlluniwyd.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Wedi&apos;i gynllunio</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Archebwyd</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Danfonwyd</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Ar waith</translation>
    </message>
    <message>
        <source>Being repaired</source>
        <translation>Yn cael ei drwsio</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rhoddwyd yn ôl</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Gwaredwyd</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Collwyd</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Lladratwyd</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Trosglwyddwyd</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Addawyd</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Anfonebwyd</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Talwyd</translation>
    </message>
    <message>
        <source>Paid, with receipt</source>
        <translation>Talwyd, gyda derbynneb</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Gwiriwyd</translation>
    </message>
    <message>
        <source>In question</source>
        <translation>Dan sylw</translation>
    </message>
    <message>
        <source>Nothing begun yet.</source>
        <translation>Dim wedi dechrau eto.</translation>
    </message>
    <message>
        <source>Referred.</source>
        <translation>Atgyfeiriwyd.</translation>
    </message>
    <message>
        <source>Information given; the patient decides whether to go on.</source>
        <translation>Rhoddwyd gwybodaeth; mae&apos;r claf yn penderfynu a yw am fynd ymlaen.</translation>
    </message>
    <message>
        <source>Declined by the patient.</source>
        <translation>Gwrthodwyd gan y claf.</translation>
    </message>
    <message>
        <source>Eligibility is being checked.</source>
        <translation>Mae cymhwystra&apos;n cael ei wirio.</translation>
    </message>
    <message>
        <source>Not eligible.</source>
        <translation>Ddim yn gymwys.</translation>
    </message>
    <message>
        <source>Assessment of needs.</source>
        <translation>Asesu anghenion.</translation>
    </message>
    <message>
        <source>Waiting for the indicative budget.</source>
        <translation>Yn aros am y gyllideb ddangosol.</translation>
    </message>
    <message>
        <source>Planning.</source>
        <translation>Cynllunio.</translation>
    </message>
    <message>
        <source>Agreed by the patient.</source>
        <translation>Cytunwyd gan y claf.</translation>
    </message>
    <message>
        <source>Received by the office.</source>
        <translation>Derbyniwyd gan y swyddfa.</translation>
    </message>
    <message>
        <source>Waiting for a decision.</source>
        <translation>Yn aros am benderfyniad.</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>Cymeradwywyd.</translation>
    </message>
    <message>
        <source>Returned with questions.</source>
        <translation>Dychwelwyd gyda chwestiynau.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Gwrthodwyd.</translation>
    </message>
    <message>
        <source>Being looked at again.</source>
        <translation>Yn cael ei ystyried eto.</translation>
    </message>
    <message>
        <source>Being set up.</source>
        <translation>Yn cael ei sefydlu.</translation>
    </message>
    <message>
        <source>Active.</source>
        <translation>Ar waith.</translation>
    </message>
    <message>
        <source>A review is open.</source>
        <translation>Mae adolygiad ar agor.</translation>
    </message>
    <message>
        <source>Suspended; the care goes on.</source>
        <translation>Wedi&apos;i oedi; mae&apos;r gofal yn parhau.</translation>
    </message>
    <message>
        <source>Notice is running.</source>
        <translation>Mae rhybudd ar waith.</translation>
    </message>
    <message>
        <source>Ending.</source>
        <translation>Yn dod i ben.</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Wedi&apos;i gau.</translation>
    </message>
    <message>
        <source>The patient has died.</source>
        <translation>Mae&apos;r claf wedi marw.</translation>
    </message>
    <message>
        <source>Record that the patient has died</source>
        <translation>Cofnodi bod y claf wedi marw</translation>
    </message>
    <message>
        <source>Record a referral</source>
        <translation>Cofnodi atgyfeiriad</translation>
    </message>
    <message>
        <source>Explain personal health budgets</source>
        <translation>Egluro cyllidebau iechyd personol</translation>
    </message>
    <message>
        <source>Record that the patient says no</source>
        <translation>Cofnodi bod y claf yn dweud na</translation>
    </message>
    <message>
        <source>Record that the patient is eligible</source>
        <translation>Cofnodi bod y claf yn gymwys</translation>
    </message>
    <message>
        <source>Record that the patient is not eligible</source>
        <translation>Cofnodi nad yw&apos;r claf yn gymwys</translation>
    </message>
    <message>
        <source>Record the assessment</source>
        <translation>Cofnodi&apos;r asesiad</translation>
    </message>
    <message>
        <source>Give the indicative budget</source>
        <translation>Rhoi&apos;r gyllideb ddangosol</translation>
    </message>
    <message>
        <source>Record the first payment</source>
        <translation>Cofnodi&apos;r taliad cyntaf</translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation>Agor adolygiad</translation>
    </message>
    <message>
        <source>Hold a review: the plan stays</source>
        <translation>Cynnal adolygiad: mae&apos;r cynllun yn aros</translation>
    </message>
    <message>
        <source>Hold a review: the plan changes</source>
        <translation>Cynnal adolygiad: mae&apos;r cynllun yn newid</translation>
    </message>
    <message>
        <source>Hold a review: the payments stop</source>
        <translation>Cynnal adolygiad: mae&apos;r taliadau&apos;n peidio</translation>
    </message>
    <message>
        <source>Decide that no review is needed</source>
        <translation>Penderfynu nad oes angen adolygiad</translation>
    </message>
    <message>
        <source>Pause the payments</source>
        <translation>Oedi&apos;r taliadau</translation>
    </message>
    <message>
        <source>Let the payments go on</source>
        <translation>Gadael i&apos;r taliadau barhau</translation>
    </message>
    <message>
        <source>Give notice that the payments stop</source>
        <translation>Rhoi rhybudd bod y taliadau&apos;n peidio</translation>
    </message>
    <message>
        <source>Record that the patient asks to look again</source>
        <translation>Cofnodi bod y claf yn gofyn am edrych eto</translation>
    </message>
    <message>
        <source>Answer after looking again</source>
        <translation>Ateb ar ôl edrych eto</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Cau&apos;r ffeil</translation>
    </message>
    <message>
        <source>the coordinator</source>
        <translation>y cydlynydd</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>y swyddfa</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>y claf</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>unrhyw un</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>y rhaglen</translation>
    </message>
    <message>
        <source>Begin a plan</source>
        <translation>Dechrau cynllun</translation>
    </message>
    <message>
        <source>Agree the plan with the patient</source>
        <translation>Cytuno ar y cynllun gyda&apos;r claf</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Newid y cynllun</translation>
    </message>
    <message>
        <source>Send the plan to the office</source>
        <translation>Anfon y cynllun i&apos;r swyddfa</translation>
    </message>
    <message>
        <source>Wait for the office&apos;s checks</source>
        <translation>Aros am wiriadau&apos;r swyddfa</translation>
    </message>
    <message>
        <source>Approve the plan</source>
        <translation>Cymeradwyo&apos;r cynllun</translation>
    </message>
    <message>
        <source>Return the plan with questions</source>
        <translation>Dychwelyd y cynllun gyda chwestiynau</translation>
    </message>
    <message>
        <source>Refuse the plan</source>
        <translation>Gwrthod y cynllun</translation>
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation>Tynnu&apos;r penderfyniad yn ôl</translation>
    </message>
    <message>
        <source>You were put forward for a budget.</source>
        <translation>Cawsoch eich cynnig ar gyfer cyllideb.</translation>
    </message>
    <message>
        <source>We explained personal health budgets.</source>
        <translation>Fe wnaethom egluro cyllidebau iechyd personol.</translation>
    </message>
    <message>
        <source>You chose not to have a budget.</source>
        <translation>Dewisoch beidio â chael cyllideb.</translation>
    </message>
    <message>
        <source>You can have a budget.</source>
        <translation>Cewch gael cyllideb.</translation>
    </message>
    <message>
        <source>You cannot have a budget now.</source>
        <translation>Ni chewch gael cyllideb nawr.</translation>
    </message>
    <message>
        <source>We talked about your needs and strengths.</source>
        <translation>Fe wnaethom siarad am eich anghenion a&apos;ch cryfderau.</translation>
    </message>
    <message>
        <source>We told you about how much money there is.</source>
        <translation>Dywedom wrthych tua faint o arian sydd.</translation>
    </message>
    <message>
        <source>The payment agreement was signed.</source>
        <translation>Llofnodwyd y cytundeb talu.</translation>
    </message>
    <message>
        <source>The first payment was made.</source>
        <translation>Gwnaed y taliad cyntaf.</translation>
    </message>
    <message>
        <source>Everything is in place to start.</source>
        <translation>Mae popeth yn ei le i ddechrau.</translation>
    </message>
    <message>
        <source>You took back your consent.</source>
        <translation>Tynnoch eich cydsyniad yn ôl.</translation>
    </message>
    <message>
        <source>Your nominee no longer acts.</source>
        <translation>Nid yw eich enwebai&apos;n gweithredu mwyach.</translation>
    </message>
    <message>
        <source>Your representative no longer acts.</source>
        <translation>Nid yw eich cynrychiolydd yn gweithredu mwyach.</translation>
    </message>
    <message>
        <source>Your health changed.</source>
        <translation>Newidiodd eich iechyd.</translation>
    </message>
    <message>
        <source>You asked for a review.</source>
        <translation>Gofynnoch am adolygiad.</translation>
    </message>
    <message>
        <source>A review is booked.</source>
        <translation>Mae adolygiad wedi&apos;i drefnu.</translation>
    </message>
    <message>
        <source>We looked at your plan together.</source>
        <translation>Edrychom ar eich cynllun gyda&apos;n gilydd.</translation>
    </message>
    <message>
        <source>We decided that no review is needed now.</source>
        <translation>Penderfynom nad oes angen adolygiad nawr.</translation>
    </message>
    <message>
        <source>A check of the money is booked.</source>
        <translation>Mae gwiriad o&apos;r arian wedi&apos;i drefnu.</translation>
    </message>
    <message>
        <source>We checked the money.</source>
        <translation>Gwiriom yr arian.</translation>
    </message>
    <message>
        <source>A new look at your needs is booked.</source>
        <translation>Mae golwg newydd ar eich anghenion wedi&apos;i threfnu.</translation>
    </message>
    <message>
        <source>We looked again at what you can have.</source>
        <translation>Edrychom eto ar yr hyn y gallwch ei gael.</translation>
    </message>
    <message>
        <source>The payments are paused.</source>
        <translation>Mae&apos;r taliadau wedi&apos;u hoedi.</translation>
    </message>
    <message>
        <source>The payments go on.</source>
        <translation>Mae&apos;r taliadau&apos;n parhau.</translation>
    </message>
    <message>
        <source>The money will go down.</source>
        <translation>Bydd yr arian yn gostwng.</translation>
    </message>
    <message>
        <source>The payments will stop.</source>
        <translation>Bydd y taliadau&apos;n peidio.</translation>
    </message>
    <message>
        <source>We asked for money back.</source>
        <translation>Gofynnom am arian yn ôl.</translation>
    </message>
    <message>
        <source>You asked us to look again.</source>
        <translation>Gofynnoch i ni edrych eto.</translation>
    </message>
    <message>
        <source>We looked again at our decision.</source>
        <translation>Edrychom eto ar ein penderfyniad.</translation>
    </message>
    <message>
        <source>We said no.</source>
        <translation>Dywedom na.</translation>
    </message>
    <message>
        <source>The budget has ended.</source>
        <translation>Mae&apos;r gyllideb wedi dod i ben.</translation>
    </message>
    <message>
        <source>Enter an NHS number.</source>
        <translation>Rhowch rif GIG.</translation>
    </message>
    <message>
        <source>An NHS number has digits only, without letters or other signs.</source>
        <translation>Dim ond digidau sydd mewn rhif GIG, heb lythrennau nac arwyddion eraill.</translation>
    </message>
    <message>
        <source>This is too short: an NHS number has 10 digits.</source>
        <translation>Mae hwn yn rhy fyr: mae gan rif GIG 10 digid.</translation>
    </message>
    <message>
        <source>This is too long: an NHS number has 10 digits.</source>
        <translation>Mae hwn yn rhy hir: mae gan rif GIG 10 digid.</translation>
    </message>
    <message>
        <source>This is not an NHS number: check each digit for a typing mistake.</source>
        <translation>Nid rhif GIG yw hwn: gwiriwch bob digid am gamgymeriad teipio.</translation>
    </message>
    <message>
        <source>This is not an NHS number: all its digits are the same.</source>
        <translation>Nid rhif GIG yw hwn: mae ei holl ddigidau yr un fath.</translation>
    </message>
    <message>
        <source>This looks like a National Insurance number, not an NHS number.</source>
        <translation>Mae hwn yn edrych fel rhif Yswiriant Gwladol, nid rhif GIG.</translation>
    </message>
    <message>
        <source>This looks like a National Insurance number, not an NHS number. An NHS number has 10 digits and no letters.</source>
        <translation>Mae hwn yn edrych fel rhif Yswiriant Gwladol, nid rhif GIG. Mae gan rif GIG 10 digid a dim llythrennau.</translation>
    </message>
    <message>
        <source>This looks like a CHI number from Scotland: it begins with a birthday. Ask for the NHS number of England, on letters from the GP.</source>
        <translation>Mae hwn yn edrych fel rhif CHI o&apos;r Alban: mae&apos;n dechrau gyda phen-blwydd. Gofynnwch am rif GIG Lloegr, ar lythyrau gan y meddyg teulu.</translation>
    </message>
    <message>
        <source>This may be a Health and Care number from Northern Ireland. Ask for the NHS number of England, on letters from the GP.</source>
        <translation>Efallai mai rhif Iechyd a Gofal o Ogledd Iwerddon yw hwn. Gofynnwch am rif GIG Lloegr, ar lythyrau gan y meddyg teulu.</translation>
    </message>
    <message>
        <source>A change is being made beside the live plan.</source>
        <translation>Mae newid yn cael ei wneud wrth ochr y cynllun sydd ar waith.</translation>
    </message>
    <message>
        <source>It comes round by the calendar.</source>
        <translation>Daw yn ei dro yn ôl y calendr.</translation>
    </message>
    <message>
        <source>Changed since it was agreed</source>
        <translation>Newidiwyd ers cytuno arno</translation>
    </message>
    <message>
        <source>Checked: this is the office&apos;s decision on exactly this plan.</source>
        <translation>Gwiriwyd: dyma benderfyniad y swyddfa ar yr union gynllun hwn.</translation>
    </message>
    <message>
        <source>Cannot be checked yet: the office&apos;s key is missing on this tablet. Sync to get it.</source>
        <translation>Ni ellir ei wirio eto: mae allwedd y swyddfa ar goll ar y dabled hon. Cydamserwch i’w chael.</translation>
    </message>
    <message>
        <source>Does not match: the decision was changed or is not signed by the office.</source>
        <translation>Nid yw’n cyfateb: newidiwyd y penderfyniad neu nid yw wedi’i lofnodi gan y swyddfa.</translation>
    </message>
    <message>
        <source>Does not match: the decision is about another plan than the one on this tablet.</source>
        <translation>Nid yw’n cyfateb: mae’r penderfyniad am gynllun arall, nid yr un ar y dabled hon.</translation>
    </message>
    <message>
        <source>Does not match: the decision is about another agreement, or none was signed.</source>
        <translation>Nid yw’n cyfateb: mae’r penderfyniad am gytundeb arall, neu ni lofnodwyd un.</translation>
    </message>
    <message>
        <source>Does not match: another decision about this patient is missing or was changed.</source>
        <translation>Nid yw’n cyfateb: mae penderfyniad arall am y claf hwn ar goll neu wedi’i newid.</translation>
    </message>
    <message>
        <source>Checked: the office made this decision, and withdrew it later.</source>
        <translation>Gwiriwyd: gwnaeth y swyddfa’r penderfyniad hwn, a’i dynnu’n ôl yn ddiweddarach.</translation>
    </message>
    <message>
        <source>Checked: this is the office&apos;s decision on exactly this plan. The time it was given for has passed.</source>
        <translation>Gwiriwyd: dyma benderfyniad y swyddfa ar yr union gynllun hwn. Mae’r amser y’i rhoddwyd ar ei gyfer wedi mynd heibio.</translation>
    </message>
    <message>
        <source>Plan agreed and submitted</source>
        <translation>Cynllun y cytunwyd arno ac a gyflwynwyd</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Pryniant</translation>
    </message>
    <message>
        <source>Purchase taken back</source>
        <translation>Pryniant a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>What happened to a purchase</source>
        <translation>Beth ddigwyddodd i bryniant</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Derbynneb</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Event of the plan</source>
        <translation>Digwyddiad yn y cynllun</translation>
    </message>
    <message>
        <source>Choice between two versions</source>
        <translation>Dewis rhwng dwy fersiwn</translation>
    </message>
    <message>
        <source>Only the office may change this.</source>
        <translation>Dim ond y swyddfa a gaiff newid hyn.</translation>
    </message>
    <message>
        <source>The office does not know this sort of record yet. It may need an update.</source>
        <translation>Nid yw&apos;r swyddfa&apos;n gwybod am y math hwn o gofnod eto. Efallai fod angen ei diweddaru.</translation>
    </message>
    <message>
        <source>The office does not know one of the fields yet. It may need an update.</source>
        <translation>Nid yw&apos;r swyddfa&apos;n gwybod am un o&apos;r meysydd eto. Efallai fod angen ei diweddaru.</translation>
    </message>
    <message>
        <source>The office runs an older version and cannot read this yet.</source>
        <translation>Mae&apos;r swyddfa&apos;n rhedeg fersiwn hŷn ac ni all ddarllen hyn eto.</translation>
    </message>
    <message>
        <source>The office worked out other totals for this plan.</source>
        <translation>Cyfrifodd y swyddfa gyfansymiau eraill ar gyfer y cynllun hwn.</translation>
    </message>
    <message>
        <source>The office worked out another fingerprint for this record.</source>
        <translation>Cyfrifodd y swyddfa olion bysedd gwahanol ar gyfer y cofnod hwn.</translation>
    </message>
    <message>
        <source>This refers to a record the office does not have.</source>
        <translation>Mae hyn yn cyfeirio at gofnod nad yw gan y swyddfa.</translation>
    </message>
    <message>
        <source>More would be taken back than was spent.</source>
        <translation>Byddai mwy yn cael ei dynnu&apos;n ôl nag a wariwyd.</translation>
    </message>
    <message>
        <source>The office has decided on another version in the meantime.</source>
        <translation>Mae&apos;r swyddfa wedi penderfynu ar fersiwn arall yn y cyfamser.</translation>
    </message>
    <message>
        <source>The office does not know you as a user of this tablet.</source>
        <translation>Nid yw&apos;r swyddfa&apos;n eich adnabod fel defnyddiwr y dabled hon.</translation>
    </message>
    <message>
        <source>One of the values is outside what the office accepts.</source>
        <translation>Mae un o&apos;r gwerthoedd y tu allan i&apos;r hyn y mae&apos;r swyddfa&apos;n ei dderbyn.</translation>
    </message>
    <message>
        <source>The office has a record of this name already, with other content.</source>
        <translation>Mae gan y swyddfa gofnod o&apos;r enw hwn eisoes, â chynnwys arall.</translation>
    </message>
    <message>
        <source>Your own signature on this record is missing.</source>
        <translation>Mae eich llofnod chi ar y cofnod hwn ar goll.</translation>
    </message>
    <message>
        <source>Your own signature on this record could not be checked by the office.</source>
        <translation>Ni allai&apos;r swyddfa wirio eich llofnod chi ar y cofnod hwn.</translation>
    </message>
    <message>
        <source>The office was put back to a time before this record, and this tablet was free to let go of it because a newer copy of the office holds it. Ask the office to look into that copy.</source>
        <translation>Rhoddwyd y swyddfa yn ôl i adeg cyn y cofnod hwn, ac roedd y dabled hon yn rhydd i ollwng gafael arno gan fod copi mwy diweddar o&apos;r swyddfa yn ei ddal. Gofynnwch i&apos;r swyddfa edrych yn y copi hwnnw.</translation>
    </message>
    <message>
        <source>This person is not on your caseload at the office.</source>
        <translation>Nid yw&apos;r person hwn ar eich llwyth achosion yn y swyddfa.</translation>
    </message>
    <message>
        <source>Accepted for hand-over: this person is no longer on your caseload. The office keeps your record for whoever takes over.</source>
        <translation>Derbyniwyd ar gyfer trosglwyddo: nid yw&apos;r person hwn ar eich llwyth achosion mwyach. Mae&apos;r swyddfa&apos;n cadw eich cofnod i bwy bynnag sy&apos;n cymryd drosodd.</translation>
    </message>
    <message>
        <source>The office did not accept this and gave no reason.</source>
        <translation>Ni dderbyniodd y swyddfa hyn ac ni roddodd reswm.</translation>
    </message>
    <message>
        <source>The office did not accept this (%1).</source>
        <translation>Ni dderbyniodd y swyddfa hyn (%1).</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Sefydliad</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Cyfundrefn</translation>
    </message>
    <message>
        <source>First payment</source>
        <translation>Taliad cyntaf</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Misoedd</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Rhandaliadau</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>Adolygiad cyntaf</translation>
    </message>
    <message>
        <source>Manner of the review</source>
        <translation>Dull yr adolygiad</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>Diwrnodau o rybudd</translation>
    </message>
    <message>
        <source>Who receives the payment</source>
        <translation>Pwy sy&apos;n derbyn y taliad</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risg</translation>
    </message>
    <message>
        <source>Contingency</source>
        <translation>Cynllun wrth gefn</translation>
    </message>
    <message>
        <source>Who watches the plan</source>
        <translation>Pwy sy&apos;n cadw golwg ar y cynllun</translation>
    </message>
    <message>
        <source>Care coordinator</source>
        <translation>Cydlynydd gofal</translation>
    </message>
    <message>
        <source>Indicative budget</source>
        <translation>Cyllideb ddangosol</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>Legal bar to a direct payment</source>
        <translation>Rhwystr cyfreithiol i daliad uniongyrchol</translation>
    </message>
    <message>
        <source>number</source>
        <translation>rhif</translation>
    </message>
    <message>
        <source>what and how much</source>
        <translation>beth a faint</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nodyn</translation>
    </message>
    <message>
        <source>outcomes and needs</source>
        <translation>canlyniadau ac anghenion</translation>
    </message>
    <message>
        <source>who is paid</source>
        <translation>pwy sy&apos;n cael ei dalu</translation>
    </message>
    <message>
        <source>spending by month</source>
        <translation>gwariant fesul mis</translation>
    </message>
    <message>
        <source>more about the line</source>
        <translation>mwy am y llinell</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testun</translation>
    </message>
    <message>
        <source>details</source>
        <translation>manylion</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Llinell %1</translation>
    </message>
    <message>
        <source>Need %1</source>
        <translation>Angen %1</translation>
    </message>
    <message>
        <source>Outcome %1</source>
        <translation>Canlyniad %1</translation>
    </message>
    <message>
        <source>Removed by one, changed by another</source>
        <translation>Wedi&apos;i dynnu gan un, ei newid gan un arall</translation>
    </message>
    <message>
        <source>removed by one, changed by another</source>
        <translation>wedi&apos;i dynnu gan un, ei newid gan un arall</translation>
    </message>
    <message>
        <source>part %1 of the plan</source>
        <translation>rhan %1 o&apos;r cynllun</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>syncWords</name>
    <message>
        <source>1 begun, not recorded</source>
        <translation>1 wedi ei ddechrau, heb ei gofnodi</translation>
    </message>
    <message numerus="yes">
        <source>%n begun, not recorded</source>
        <translation>
            <numerusform>%n wedi eu dechrau, heb eu cofnodi</numerusform>
            <numerusform>%n wedi eu dechrau, heb eu cofnodi</numerusform>
            <numerusform>%n wedi eu dechrau, heb eu cofnodi</numerusform>
            <numerusform>%n wedi eu dechrau, heb eu cofnodi</numerusform>
            <numerusform>%n wedi eu dechrau, heb eu cofnodi</numerusform>
        </translation>
    </message>
    <message>
        <source>Purchase, begun and not recorded</source>
        <translation>Pryniant, wedi ei ddechrau a heb ei gofnodi</translation>
    </message>
    <message>
        <source>Agreement, begun and not signed</source>
        <translation>Cytundeb, wedi ei ddechrau a heb ei lofnodi</translation>
    </message>
    <message>
        <source>Purchase to be taken back, begun and not recorded</source>
        <translation>Pryniant i’w dynnu’n ôl, wedi ei ddechrau a heb ei gofnodi</translation>
    </message>
    <message>
        <source>Choice between two versions, begun and not made</source>
        <translation>Dewis rhwng dwy fersiwn, wedi ei ddechrau a heb ei wneud</translation>
    </message>
    <message>
        <source>Review or event, begun and not recorded</source>
        <translation>Adolygiad neu ddigwyddiad, wedi ei ddechrau a heb ei gofnodi</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n o flynyddoedd</numerusform>
            <numerusform>%n o flynyddoedd</numerusform>
            <numerusform>%n o flynyddoedd</numerusform>
            <numerusform>%n o flynyddoedd</numerusform>
            <numerusform>%n o flynyddoedd</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 newid</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n newid</numerusform>
            <numerusform>%n newid</numerusform>
            <numerusform>%n newid</numerusform>
            <numerusform>%n newid</numerusform>
            <numerusform>%n newid</numerusform>
        </translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 llun</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n llun</numerusform>
            <numerusform>%n llun</numerusform>
            <numerusform>%n llun</numerusform>
            <numerusform>%n llun</numerusform>
            <numerusform>%n llun</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 cofnod</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n cofnod</numerusform>
            <numerusform>%n cofnod</numerusform>
            <numerusform>%n cofnod</numerusform>
            <numerusform>%n cofnod</numerusform>
            <numerusform>%n cofnod</numerusform>
        </translation>
    </message>
    <message>
        <source>When the office was last reached, the clock of this tablet was ahead by %1.</source>
        <translation>Pan gyrhaeddwyd y swyddfa ddiwethaf, roedd cloc y dabled hon %1 ar y blaen.</translation>
    </message>
    <message>
        <source>When the office was last reached, the clock of this tablet was behind by %1.</source>
        <translation>Pan gyrhaeddwyd y swyddfa ddiwethaf, roedd cloc y dabled hon %1 ar ei hôl hi.</translation>
    </message>
    <message>
        <source>Times shown here are wrong by as much. Nothing is lost, and the order of what was recorded is right. Set date and time in the settings of the tablet.</source>
        <translation>Mae&apos;r amserau a ddangosir yma yn anghywir o&apos;r un faint. Does dim wedi&apos;i golli, ac mae trefn yr hyn a gofnodwyd yn gywir. Gosodwch y dyddiad a&apos;r amser yng ngosodiadau&apos;r dabled.</translation>
    </message>
    <message>
        <source>No contact with the office for 1 day.</source>
        <translation>Dim cysylltiad â’r swyddfa ers 1 diwrnod.</translation>
    </message>
    <message>
        <source>Everything made here is at the office.</source>
        <translation>Mae popeth a wnaed yma yn y swyddfa.</translation>
    </message>
    <message>
        <source>1 thing is not yet at the office.</source>
        <translation>Nid yw 1 peth yn y swyddfa eto.</translation>
    </message>
    <message>
        <source>The records are safe and closed: they open when the office is reached, or with the recovery code that the office reads out.</source>
        <translation>Mae’r cofnodion yn ddiogel ac ar gau: byddant yn agor pan gyrhaeddir y swyddfa, neu gyda’r cod adfer y mae’r swyddfa’n ei ddarllen.</translation>
    </message>
    <message>
        <source>In 1 day the tablet closes until it reaches the office, or until the office reads out the recovery code. Nothing is lost.</source>
        <translation>Ymhen 1 diwrnod mae’r dabled yn cau nes iddi gyrraedd y swyddfa, neu nes i’r swyddfa ddarllen y cod adfer. Ni chollir dim.</translation>
    </message>
    <message numerus="yes">
        <source>No contact with the office for %n days.</source>
        <translation>
            <numerusform>Dim cysylltiad â’r swyddfa ers %n diwrnod.</numerusform>
            <numerusform>Dim cysylltiad â’r swyddfa ers %n diwrnod.</numerusform>
            <numerusform>Dim cysylltiad â’r swyddfa ers %n diwrnod.</numerusform>
            <numerusform>Dim cysylltiad â’r swyddfa ers %n diwrnod.</numerusform>
            <numerusform>Dim cysylltiad â’r swyddfa ers %n diwrnod.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are not yet at the office.</source>
        <translation>
            <numerusform>Nid yw %n peth yn y swyddfa eto.</numerusform>
            <numerusform>Nid yw %n peth yn y swyddfa eto.</numerusform>
            <numerusform>Nid yw %n peth yn y swyddfa eto.</numerusform>
            <numerusform>Nid yw %n peth yn y swyddfa eto.</numerusform>
            <numerusform>Nid yw %n peth yn y swyddfa eto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n days the tablet closes until it reaches the office, or until the office reads out the recovery code. Nothing is lost.</source>
        <translation>
            <numerusform>Ymhen %n diwrnod mae’r dabled yn cau nes iddi gyrraedd y swyddfa, neu nes i’r swyddfa ddarllen y cod adfer. Ni chollir dim.</numerusform>
            <numerusform>Ymhen %n diwrnod mae’r dabled yn cau nes iddi gyrraedd y swyddfa, neu nes i’r swyddfa ddarllen y cod adfer. Ni chollir dim.</numerusform>
            <numerusform>Ymhen %n diwrnod mae’r dabled yn cau nes iddi gyrraedd y swyddfa, neu nes i’r swyddfa ddarllen y cod adfer. Ni chollir dim.</numerusform>
            <numerusform>Ymhen %n diwrnod mae’r dabled yn cau nes iddi gyrraedd y swyddfa, neu nes i’r swyddfa ddarllen y cod adfer. Ni chollir dim.</numerusform>
            <numerusform>Ymhen %n diwrnod mae’r dabled yn cau nes iddi gyrraedd y swyddfa, neu nes i’r swyddfa ddarllen y cod adfer. Ni chollir dim.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 ar %2</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 beit</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1.%2 MB</source>
        <translation>%1.%2 MB</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
</context>
</TS>
