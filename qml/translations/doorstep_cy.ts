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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>A PIN is set. It opens the tablet after a lock, with five tries. After a restart the passphrase is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN opens the tablet quickly after a lock. It never opens a tablet that was switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 to 12 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 12 characters, or four words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessViewModel</name>
    <message>
        <source>The two new passphrases differ. Type the same one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is set. It opens the tablet until it is restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementViewModel</name>
    <message>
        <source>Enter the name of the person who agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter who they are to the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in the box, or choose &quot;agreed verbally&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter who else is present, or say that nobody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm that you showed this text to the patient</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation type="unfinished"></translation>
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
    <name>CareEditor</name>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>Who gets a copy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which form?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does it reach them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like: by post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: enter the date like 04-Jul-2011</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Wedi&apos;i gwblhau</translation>
    </message>
    <message>
        <source>Not needed for this plan</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication needs</source>
        <translation>Anghenion cyfathrebu</translation>
    </message>
    <message>
        <source>Ask everybody. What is recorded here goes into the plan and onto the patient&apos;s copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent and people who act for the patient</source>
        <translation>Cydsyniad a phobl sy&apos;n gweithredu dros y claf</translation>
    </message>
    <message>
        <source>A representative decides for a child or for a person who cannot decide. A nominee receives the money because the person chose them. A third-party organisation holds a third-party budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The five kinds of risk</source>
        <translation>Y pum math o risg</translation>
    </message>
    <message>
        <source>The law names five. Answer each, and write down what was agreed where one applies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training, support and monitoring</source>
        <translation>Hyfforddiant, cymorth a monitro</translation>
    </message>
    <message>
        <source>What was offered and what was talked about. Needing help is no reason to refuse a direct payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies and formats</source>
        <translation>Copïau a fformatau</translation>
    </message>
    <message>
        <source>Who gets a copy of the plan, and in which form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is most important to the person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is important to them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do they communicate?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How are they when they are well?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please do not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How and when to support them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else is worth knowing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the person can do, and who stands by them. One a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 04-Jul-2011</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who helped to write it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the person need?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line, like: hearing loop; a second person who signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which form do they want their copies?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Empty means English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interpreter is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May we tell others about these needs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to a direct payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent to sharing with the organisation that holds a third-party budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can the person make this decision?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity is about one decision at one time, never about a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity to take a direct payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What help was given so that they could decide?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they cannot: why is this in their best interests?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity to agree this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why may they decide?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which paper did you see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed to act on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agrees to act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts in the person&apos;s best interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs contracts and answers for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the law on direct payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is close family or a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criminal-record certificate of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed unless they are close family or a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or: why is none needed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped acting on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if they did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pam?</translation>
    </message>
    <message>
        <source>Nominee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are they to the patient?</source>
        <translation>Pwy ydynt i&apos;r claf?</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nominee agreed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NHS agreed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money is paid to a nominee before both have agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third-party organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company, charity or organisation number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the patient, the NHS and the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if it did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked about on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The talk about risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employing staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A provider with no proper way to complain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A provider without enough insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which training is needed, who gives it, and by when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff who do tasks of a nurse or therapist need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks at the money, and how often?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information and advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help that was offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone to speak up for the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help to find and buy support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help to pay staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover when staff are ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That it is voluntary: on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to hold the money: on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much money there is: on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the person has to do: on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to complain: on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it apply?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a significant risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could happen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was agreed to do about it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who agreed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>CaseViewModel</name>
    <message>
        <source>from or for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>care goes on by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a patient first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to settle before the first payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 things to settle before the first payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was recorded that does not count yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CatalogueModel</name>
    <message>
        <source>VAT relief with a signed declaration is likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical device: ask for make, model and serial number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings: %1</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>Choose a passphrase for this tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on this tablet is encrypted with it. You type it after each restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>At least 12 characters, or four words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Text size, contrast and language</source>
        <translation>Maint testun, cyferbyniad ac iaith</translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>The records on this tablet cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase is right. Nothing was changed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to a checked copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checked copy on this tablet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which copy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I want to go on with this copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a rescue file for the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds everything on this tablet as it is, and only the office can open it. The office can often save more than this tablet can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tablet was never enrolled, so no office could open a rescue file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the rescue file</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan cannot be shown</source>
        <translation>Ni ellir dangos y cynllun</translation>
    </message>
    <message>
        <source>No plan has been agreed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office could not take this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no decision yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not act on it. Ring the office and read out the plan reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan reference %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Arian</translation>
    </message>
    <message>
        <source>%1 agreed, %2 approved: tell the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 agreed, %2 approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say to the patient: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionViewModel</name>
    <message>
        <source>Agreed at %1 by %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed on this tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verbally, witnessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision %1 of the office, made at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
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
        <source>Welsh is not complete: what is not translated yet stays in English. Plans, rules and leaflets are in English.</source>
        <translation>Nid yw&apos;r Gymraeg yn gyflawn: mae&apos;r hyn sydd heb ei gyfieithu eto yn aros yn Saesneg. Saesneg yw iaith y cynlluniau, y rheolau a&apos;r taflenni.</translation>
    </message>
    <message>
        <source>Nothing on the screens moves by itself, so there is no setting for it. The choices are kept on this tablet, outside the patients&apos; records.</source>
        <translation>Nid oes dim ar y sgriniau&apos;n symud ar ei ben ei hun, felly nid oes gosodiad ar gyfer hynny. Cedwir y dewisiadau ar y dabled hon, y tu allan i gofnodion y cleifion.</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due in the next 6 weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue: %1. Due within 6 weeks: %2. Plans waiting: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Compare the six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol this tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office&apos;s administrator makes an enrolment ticket for you. It works once and for a short time. You need a connection for this step only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste the whole ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator sees the same six digits. If they differ, stop and ring the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits are the same</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service was due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next service %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be given back when it is no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some steps were recorded out of the usual order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serviced</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 01-May-2012</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Ei gofnodi</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>Error: %1</source>
        <translation>Gwall: %1</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase, or your PIN if you opened the tablet earlier today. The PIN has 5 tries; then the passphrase is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After wrong passphrases the next try has to wait. After 10 of them only the recovery code opens the tablet. Nothing is ever deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen says how much work waits to be sent. It is safe on the tablet while it is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody on your caseload, those who need attention first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name, NHS number, postcode or condition. One typing mistake is forgiven, and so are swapped names and accents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person who is not here is not assigned to you, or the tablet has not synced since. Ask the office to assign them, then sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the plan stands, what to do next, how much money is left, and how to speak with the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check name, date of birth and NHS number with the person before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restricted record shows no address and no telephone. That is on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work through the sections in any order. Everything is saved as you type; there is no save button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar shows the indicative budget, what is planned and what is left, for each way of holding the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the health needs, and what the person wants to achieve, in their own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The references (N1, O1) stay the same when you take one away, so that nobody mixes them up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every need should have a line that serves it, and every line must serve a need or an outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line for each thing or service. Each line says how its money is held; one plan may mix all three ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity and price of one make the total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is bought, how much of it, what one costs, in which months it is paid, and which needs or outcomes it serves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months: 1-12 spreads the money evenly, 1, 7 halves it, 1: 84.50; 7: 84.50 names amounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who lives with the patient may be paid only in special cases; a reason is needed then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who receives the money, when the first payment is, for how many months, and in which rhythm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart compares what has been paid with what is planned to be spent. When a month runs short, make a profiled schedule: each month then gets what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct payments need an account that the organisation has approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk about what could go wrong and agree what to do. A significant risk needs an agreed procedure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what happens when things do not go to plan: who is called, what is paused, what is carried forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first review is due within 3 months of the first payment. Later ones follow after 12 months at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice is how many days ahead the person is told before money goes down or stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the rules say about this plan. Red stands before agreement. Orange stands before the office can approve. Yellow is something to think about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each finding leads to its field. The number, like R-34, is how support talks about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person reads, or hears, the exact words that are sealed. Then they sign in the box, or say yes while you witness it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign with your own key. After that nothing in this version can be changed; a change is a new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a copy behind: standard or easy read, to save or to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was agreed beside what the office decided, line by line, with the reason in the patient&apos;s words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green means that this tablet has checked the office&apos;s signature. If it says that it cannot verify a decision, do not act on it; ring the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a line was changed the person has to agree again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was bought, with its receipts. Purchases are reversed and never edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list for the person can be saved or printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the line it belongs to, or outside the plan. What happened is always recorded, whatever the rules say about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures of the receipt. The same receipt twice is noticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits to be sent, in which order, and when the office was last reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green stands only for what the office has signed for. Being sent is not enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the office could not take stands here with its reason and the way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase, set a PIN or take it away. The PIN works only until the tablet is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five words drawn by chance make a good passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaflets for patients and families, in standard and easy-read form. They hold nothing about anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one on the tablet, print it, or save it as a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word to search; one typing mistake is forgiven. A rule is found by its number, like R-34.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Use the recovery code” on the Unlock screen. The code was written down when the tablet was set up, and the office holds a sealed copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring your office; they check who you are and read the code to you. It works without a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You then choose a new passphrase and get a new code. The old code is of no use any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been deleted. The screen offers the last verified copy, made by itself while the tablet was used, or a rescue file that only the office can open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not copy or delete files by hand. Ring the office before you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring the office at once. They revoke the tablet, so that it gets nothing more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on it is encrypted and needs your passphrase. Work that was not sent yet is lost with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is safe on the tablet and keeps its order. Open Sync to see what waits and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a place with a connection and press sync. If the clock of the tablet is wrong, or the tablet was revoked, the screen says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own office: for recovery codes, a person who is missing from your list, a plan that was sent back, a lost tablet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is on the card you got with the tablet. It is not kept here, because it differs from office to office and must be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the rule number (R-34) or the plan reference; never read out more of a record than is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an emergency: 999. For urgent advice that is no emergency: 111.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To complain: the organisation named on the plan, then the Health Service Ombudsman. The leaflet on rights says how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to the safeguarding lead or the counter-fraud specialist of your organisation, as your local policy says. Do so before you tell anybody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If somebody is in danger now, ring 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doorstep is for agreeing personal health budget plans at the patient&apos;s home, without a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It records and checks. It does not diagnose, and decides nothing about care. It is not legal advice: the instrument named as a rule&apos;s source is what counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on the tablet is encrypted with a key that only your passphrase, PIN or recovery code opens. It is sent to your organisation&apos;s office and to nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files you save are not encrypted. Give them to the person and remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doorstep: Apache License, version 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt: GNU Lesser General Public License, version 3. libsodium: ISC licence. SQLite: public domain. SQLiteCpp: MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boost: Boost Software License. SOCI: Boost Software License. CLI11: BSD 3-clause licence. spdlog: MIT licence. libpng: PNG licence. libqrencode: GNU Lesser General Public License, version 2.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liberation fonts: SIL Open Font License. The full texts are in the folder of licences of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screens</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>Review and coordinator</source>
        <translation>Adolygiad a chydlynydd</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have forgotten my passphrase</source>
        <translation>Rwyf wedi anghofio fy nghyfrinymadrodd</translation>
    </message>
    <message>
        <source>The tablet says its records are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tablet is lost or stolen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My work does not reach the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers for patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am worried about abuse or fraud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Doorstep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each section says whether it is completed, in progress or not yet started, and how many things the rules still ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is most important to the person, who matters to them, and how to support them, in their own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths are what the person can do and who stands by them. A plan that builds on them works better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask, record, flag, share and meet: that is the Accessible Information Standard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what the person needs to read, hear or say things, in which form they want their copy, and whether others may be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three different people. A representative decides for a child, or for a person who cannot decide. A nominee receives the money because the person chose them. A third-party organisation holds a third-party budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each has consents of their own. Record who agreed, when, and which paper you saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending one is a date and a reason. The name stays on the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law names five: health, the kind of treatment, employing staff, a provider with no proper way to complain, and a provider without enough insurance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer each: applies, does not apply, or talked about. Where one applies, write the procedure and who agreed to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which training is needed and who gives it; staff who do tasks of a nurse need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which help was offered, and whether it was accepted. Who looks at the money, and how often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needing help is never a reason to refuse a direct payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets a copy of the plan, in which form, and how it reaches them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person&apos;s own copy follows the form chosen under communication needs.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 topics</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next leaflet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaflets</name>
    <message>
        <source>Personal health budgets: a leaflet of the NHS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A personal health budget is an amount of NHS money for your health and wellbeing. You plan with us how it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not new money. It is NHS money that would have paid for your care anyway. You have more say in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and your care coordinator talk about your health and what you want to achieve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We tell you how much money there is before you start to plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You write a care plan together. It says what you need and what you will buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We also talk about what could go wrong, and agree what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NHS looks at the plan and tells you its decision, with reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We look at the plan again with you within 3 months of the first payment. After that we do so at least once a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have one care coordinator. Ask your care coordinator anything, as often as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can have someone to speak up for you. You can have help to find and buy support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who helps you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A personal health budget is NHS money. It is money for your health.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You help to decide how the money is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not extra money. It is money the NHS would spend on your care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a care coordinator. Your care coordinator helps you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You make a plan together. The plan is called a care plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan says what you need. It says what you want to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan says what you will buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You talk about what could go wrong. You agree what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NHS reads the plan. We tell you yes or no, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We look at the plan again within 3 months. Then we do so every year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone can speak up for you. Tell us if you want that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has to have a personal health budget. It is up to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you say no, you still get NHS care. It will not count against you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say yes, say no, or take time to think.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for more information before you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start with a small part of your care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change your mind at any time. You do not have to say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a personal health budget again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your care coordinator that you want to stop. The NHS goes on caring for you in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We may need to sort out money that is left, or staff you employ. Your care coordinator helps you with this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parent, or someone with the legal power to decide, can agree for you. They must do what is best for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child under 16 always has somebody to agree for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone decides for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A personal health budget is your choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can say no. You still get NHS care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can take time to think. You can ask questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change your mind at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have to tell us why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you stop, the NHS still cares for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can ask again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sometimes another person can decide for you. They must do what is best for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal health budgets in the NHS follow six key principles. This is what they mean for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A personal health budget keeps to NHS values. Your care depends on your need and not on your money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not asked to top up the money for care that you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you buy must be safe and must help your health. We talk about risks before anything is bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A personal health budget should make things fairer, not less fair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We give you help if you need it to have an equal chance. Tell us what gets in your way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has to take a personal health budget. You decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions are made as close to you as possible. You know your life best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You, your family, your carers and the NHS plan as partners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NHS stays the NHS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions close to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We work together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NHS stays the NHS. Care depends on what you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have to add your own money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality comes first. What you buy must be safe and must help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be fair for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell us what gets in your way. We help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is your choice. You can say no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions are made close to you. You know your life best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We work together as partners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are three ways to hold the money. You can mix them. You can ask to change later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You know how much there is and agree what it buys. The NHS buys it for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not handle money or paperwork. Staff may call this a “notional budget”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation that is not the NHS holds the money for you. It buys what is in your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also employs any paid carers and keeps the records. Staff may call this a “third-party budget”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NHS pays the money to you. You buy what is in your plan. Staff call this a “direct payment”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money goes into a separate account. You keep receipts and show them to us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you employ someone, you are their employer. We offer you help with pay, tax and insurance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In some areas, direct payments are not offered yet. Your care coordinator can tell you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can choose somebody you trust to receive the money for you. That person is called your “nominee”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone may have to decide for a child, or for a person who cannot decide. That person is called a “representative”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NHS holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another organisation holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone can do it for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are 3 ways to hold the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way 1. The NHS holds the money. The NHS buys for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way 2. Another organisation holds the money. It buys for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way 3. The money is paid to you. You buy what is in your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can mix the ways. One thing can be way 1 and another way 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can ask to change the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody you trust can hold the money for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you employ a carer, you are the boss. We help you with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way 3 is not offered everywhere yet. Ask your care coordinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is a personal health budget?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six things that guide us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three ways to hold the money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the money is paid to you, it needs a bank account of its own. The NHS must approve the account first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is only for the money of your personal health budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct payments for social care from the council may go into it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your wages, benefits and savings stay in your usual account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people that we have agreed with you can use the account. Tell us if that should change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else can run the account for you if you wish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the receipt for everything you buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the bank statements. We will ask to see them from time to time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell us early if money is left over, or if it is not enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some people cannot open an account, or do not want one. Then another way to hold the money is there for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your care coordinator. You do not lose your personal health budget because of a bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the account is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If an account is hard for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money needs its own bank account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NHS must say yes to the account first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only money for your plan goes in. Council direct payments can go in too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not put your wages or benefits in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people we agreed can use the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep every receipt. Keep the bank letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell us if there is too much or too little money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a bank account hard for you? There are other ways. Ask us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything in your care plan that helps with your health needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid carers, therapy, courses and classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equipment and aids for your home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>things that are less usual, if they help you reach what you want to achieve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money must be enough for everything in your plan. If it runs short, tell us. We must then look at the plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may buy extra things with your own money. They are not part of the budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alcohol, tobacco or gambling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>debts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything against the law.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emergency care, operations or care from your family doctor. The NHS gives you these anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medicines, vaccinations or NHS charges such as prescriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>things that the council or another service must give you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything that is not in your plan. Ask first, and we can change the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually you cannot pay a close relative or friend who lives with you. There are special cases. Ask your care coordinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell us, and keep the receipt. We write down what happened and talk about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money that was not used for the plan may have to be paid back. We would write to you first, with reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can pay for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot pay for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paying family and friends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you bought something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money pays for what is in your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must help with your health.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can pay for carers and therapy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can pay for equipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money must be enough. Tell us if it runs short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot pay for alcohol, tobacco or gambling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot pay debts. It cannot pay for anything against the law.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not pay for medicines, your family doctor or emergency care. The NHS does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually you cannot pay family or friends who live with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure? Ask before you buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you buy something else? Tell us. Keep the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear information, in a form that you can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>have someone with you and someone to speak up for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>know how much money there is and how we worked it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of your plan in the form that suits you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>know what we decided and why, for each thing that you asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a review of your plan at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written notice with reasons before money goes down or stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We tell you the reason in plain words. You can ask us to look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell us anything new that we should know. A letter from a therapist or your family doctor can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your care coordinator, or write to the address on your plan. We write down when you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to your care coordinator first, if you can. Most things can be put right quickly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also make an NHS complaint. Do so within 12 months if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You should hear within 3 working days that we have your complaint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are still not happy, the Health Service Ombudsman can look at it. The Ombudsman is not part of the NHS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It costs nothing to complain. It does not change the care that you get.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have the right to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If we say no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are not happy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can have information in a way you understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone can be with you. Someone can speak up for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can know how much money there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can have a copy of your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We tell you what we decide. We tell you why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can ask us to look at your plan at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did we say no? You can ask us to look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell us anything new. A letter from a therapist can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you unhappy? Talk to your care coordinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can make a complaint to the NHS. Try to do it within 12 months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We tell you within 3 working days that we have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still unhappy? The Health Service Ombudsman can help. It is not part of the NHS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It costs nothing to complain. Your care does not change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The separate account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the money can pay for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rights and how to complain</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveCopy</name>
    <message>
        <source>Leave a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which form?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy read: large print, one idea a line, drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not protected. Give it to the patient, then remove it from where you saved it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contingency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paying off debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something illegal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what is to be bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the quantity as a number, like 12 or 2.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the price of one in pounds, like 32 or 32.50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter months like 1, 7 or 1-12, or amounts like 1: 84.50; 7: 84.50</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is bought?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds the money for it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Cyfanswm</translation>
    </message>
    <message>
        <source>Bought once, not month by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which months is the money needed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months like 1, 7 or 2-3. With amounts: 1: 84.50; 7: 84.50. Empty: the same every month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: every fortnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From whom?</source>
        <translation>Gan bwy?</translation>
    </message>
    <message>
        <source>Which outcomes and needs is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down needs and outcomes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it any of these?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the person who is paid related to the patient?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who they are to the patient. Leave empty when nobody related is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They live in the same household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it necessary that they are paid?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation type="unfinished"></translation>
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
    <name>MoneyLeftModel</name>
    <message>
        <source>%1 of it not yet at the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent outside the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the budget</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 approved, %2 spent</source>
        <translation>%1 wedi&apos;i gymeradwyo, %2 wedi&apos;i wario</translation>
    </message>
    <message>
        <source>, of it %1 not yet at the office</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrasePage</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery code fits. It was read out, so it is used up: after this a new one is made and shown once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 12 characters, or four words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
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
        <translation type="unfinished"></translation>
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
    <name>OlderCopyPage</name>
    <message>
        <source>These records are older than they should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have put an older copy of the records here. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock and ask technical support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the older records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you recorded after that time is not on this tablet. What was sent is at the office. Before this tablet sends anything, it asks the office what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know why these records are older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperButtons</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperOutput</name>
    <message>
        <source>The file could not be written there. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this tablet. Save the PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take it. Save the PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseIdea</name>
    <message>
        <source>Suggest other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest words for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five words by chance out of 1,806: about 19 million billion possibilities. Learn them as a little story; do not keep them with the tablet.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the end of this month %1 is paid out and %2 was spent.</source>
        <translation type="unfinished"></translation>
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
        <source>Continue the plan</source>
        <translation>Parhau â&apos;r cynllun</translation>
    </message>
    <message>
        <source>Start a plan</source>
        <translation>Dechrau cynllun</translation>
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
</context>
<context>
    <name>PatientViewModel</name>
    <message>
        <source>%1 (%2y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>%1y</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office has the agreed plan and has signed for it. There is no decision yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office approved the plan. The decision was checked on this tablet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office approved part of the plan. Tell the patient which lines were declined and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office returned the plan. Read why, change it and agree it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office refused the plan. Read the reasons and tell the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision came that this tablet cannot confirm. Do not act on it. Ask the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 approved, %2 spent at the office, %3 spent and not yet at the office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Approved in part: tell the patient what was declined and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned: read why, change the plan and agree it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: read the reasons and tell the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision cannot be confirmed: do not act on it, ask the office.</source>
        <translation type="unfinished"></translation>
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
        <source>%1   NHS No. %2</source>
        <translation>%1   Rhif GIG %2</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving on this tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this tablet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first review is due within 3 months of the first payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1 at the latest: within 3 months of the first payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No indicative budget entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over the indicative budget of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the date of the first payment like 04-Jul-2011</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the date of the first review like 03-Oct-2011</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number of months, from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the notice in days, like 28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the indicative budget in pounds, like 1200 or 1200.50</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanLinesModel</name>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not named yet</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes: what the patient wants to achieve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 04-Jul-2011</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 1 to 36</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets the money?</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does a court order bar the patient from direct payments?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only yes or no is kept, never which order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank account for the direct payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid once: %1.   Paid each month: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No month runs short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a profiled schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by the end of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by then (red with ! when short)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest bar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiled schedule: pay each month what is planned to be spent in it</source>
        <translation type="unfinished"></translation>
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
        <source>Review and coordinator</source>
        <translation>Adolygiad a chydlynydd</translation>
    </message>
    <message>
        <source>First review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where and how?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty means at home with the coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice before money is reduced or stopped, in days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care coordinator</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a significant risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient agreed what to do about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens if things do not go to plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who checks the patient&apos;s health?</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty when it is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Change %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurchaseEditor</name>
    <message>
        <source>%1 %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is outside the plan. It is recorded and the office will see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money is approved for this line yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 left before this purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more than is left after this purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the line of the plan, or &quot;Outside the plan&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what was bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what was paid in pounds, like 279 or 84.50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the VAT in pounds, like 46.50, or leave it empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the date like 04-Jul-2011</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a date that is not in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter why it was bought outside the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 recorded for %2. Saved on this tablet %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is in the list already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurchaseListModel</name>
    <message>
        <source>No receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 receipt picture, at the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 receipt pictures, at the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 receipt pictures not yet at the office</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Ar gyfer beth y mae?</translation>
    </message>
    <message>
        <source>A line of the plan, or outside the plan</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it cost more than is left?</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a picture of the receipt</source>
        <translation>Ychwanegu llun o&apos;r dderbynneb</translation>
    </message>
    <message>
        <source>This looks like a purchase that is recorded already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt, or the supplier, date and amount are the same. Press the button again to record it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the purchase</source>
        <translation>Cofnodi&apos;r pryniant</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not protected. Give it to the patient, then remove it from where you saved it.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the receipt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptThumb</name>
    <message>
        <source>Receipt picture %1, open it</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens the tablet when the passphrase is forgotten. It is shown only now. Keep it away from the tablet, in the office&apos;s safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairViewModel</name>
    <message>
        <source>1 change made on this tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes made on this tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records as they were at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded after %1 is not in this copy. What had been sent by then comes back from the office; what had not been sent stays only in the damaged records, which are kept on this tablet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is in place. Unlock the tablet to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rescue file is %1. Only the office can open it: take or send it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleResultsModel</name>
    <message>
        <source>Fill in before agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right before agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in before any money is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in before the office decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before any money is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office cannot approve this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation asks for this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules have not been checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to put right before the patient can agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 things to put right before the patient can agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient can agree. Please read the notes below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>You no longer consent to the payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your representative no longer consents and nobody else does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another part of the NHS is responsible for you now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person who gets the money cannot do that any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your nominee does not agree to act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nomination was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money was spent on things outside the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We think that money may have been taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payments do not meet your needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person has died.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan changed a lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your life changed a lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lot of money was not spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We will change the plan together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money will go up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money will go down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else will get the money for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are new conditions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payments will stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the plan still meet your needs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the money been used well?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the money pay for all of each service?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has everyone kept to what was agreed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money has been agreed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more was spent than was agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have %1 left of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We will look at your plan with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We will look at how the money was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We will look again at what care you can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We will look at the money for education with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked us to look again. We will answer you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We pay you when we have said yes to your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This money needs an account of its own. We can help you open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please keep your bank statements. We will ask to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell us who can use the account. We have to say yes to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We may ask to see what went in and out of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else can look after the account for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you buy only 1 thing, your own account may be enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign to say that you agree with this plan. So do we.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan says what we do if something goes wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If we leave something out, we tell you why. You can ask us to look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can have the plan in big print, or in easy words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We change the plan only together with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can help you find support, pay staff, and get advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money can also pay for help with the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot pay money to you here yet. We can still arrange this care for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The government lets us try this here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We need to check that you can have this here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can pay money to you only until the trial ends. Your care goes on after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot pay you directly for this part. We will arrange it for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some people may ask how this works for you. You can say no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another fund may be the right one for this. We can help you ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are ways to have a budget without holding the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan shows which parts you buy with the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We talk with you about what could go wrong and what we can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We need to agree with you what to do if something goes wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each thing in the plan has to help with something you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money must pay for everything in the plan, when you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are 5 kinds of risk that we go through with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan says what you need and what you want to achieve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan says what the money is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan says when you get money and how much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person helps you with the plan. The plan says who.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan says who looks after your health.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan says when we look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We tell you ahead before the money goes down or stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sometimes we ask for money back. We tell you why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our letter says why, how much, by when, and who should pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are sorry. We will write to the people who act for the person now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can tell us more. We look again and tell you the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you cannot pay it back at once, talk to us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took back your consent, so we stop paying you. Your care goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can stop the payments only for certain reasons. We tell you which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We write to you before the payments stop, and we say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the payments stop, your care goes on. We tell you how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We help you to end things well: staff, equipment, the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone takes your money, tell us. We will help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your health changes, we ask if the money is still enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If money is left, we may pay you less next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the money goes down, we write to you before and tell you why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We pay each month. For big things we pay at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This money takes the place of other care you would have had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We check which part of the NHS looks after you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We check with you that you can have this budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law does not let us pay you directly. We can still arrange this for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We pay money to you only if you say yes. You can change your mind at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your choice. If you say no, your care goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you are 16 you can decide about this yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We look with you at which way to hold the money suits you best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If we say no, we tell you why. You can ask us to look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you need help with the money, we will help you find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone you trust, or who the law names, can decide about the money for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your representative promises to do what is best for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can choose someone to get the money for you. They and we must both say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell us who should get the money now. We will look at the plan with you soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We check people who hold your money, to keep you safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please keep every receipt. We can take a picture of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell us what helps you to read, hear or understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are not happy, tell us. You have 12 months to complain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We help you to decide for yourself as far as you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We ask your name, birthday and address to be sure it is you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We look at how you are, and at how the money is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We look at the plan with you after 3 months, then each year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your health changes, tell us. We may change the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the money is not enough, tell us. We must look at the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are 4 questions that we go through with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that we tell you what stays and what changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can ask for a review at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When we review the plan, we do not check the money on the same day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can pay someone you live with only in special cases. Ask us what those are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please use the money for what is in the plan. Tell us if something else was needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We check with you that people who give care are safe to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We may say yes and ask you to do something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your receipts. Tell us if something changes for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget cannot pay for alcohol, tobacco, gambling or debts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get this from the NHS in another way. We can tell you how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your doctor or nurse gives you medicines. The budget does not buy them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have to add your own money. You can, if you want more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have not begun yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were put forward for a budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We explained it. You choose if you want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said no. You can come back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We check if you can have a budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot have a budget now. You can ask us to look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We talk about what you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We work out about how much money there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We make the plan with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agreed to the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office has your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office is looking at your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office said yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office has questions about your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office said no. You can ask us to look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are looking again, as you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We get everything ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your budget is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is time to look at your plan together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are changing the plan. The old one goes on until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payments are paused. Your care goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payments will change. We wrote to you why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We end the budget with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are sorry. We will write to the people who act now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScheduleModel</name>
    <message>
        <source>Month %1: %2 paid by then, %3 planned to be spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every 4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No monthly payments: check the number of months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3 in the first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between %1 and %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money runs short: %1 missing by the end of month %2.</source>
        <translation type="unfinished"></translation>
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
        <source>These records are older than they were</source>
        <translation>Mae&apos;r cofnodion hyn yn hŷn nag yr oeddent</translation>
    </message>
    <message>
        <source>The last try did not reach its end</source>
        <translation>Ni chyrhaeddodd y cynnig diwethaf ei ddiwedd</translation>
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
        <source>Waiting, oldest first</source>
        <translation>Yn aros, hynaf yn gyntaf</translation>
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
</context>
<context>
    <name>SyncViewModel</name>
    <message>
        <source>saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office signed for %1 changes and %2 pictures. %3 rows came from the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not yet at the office</source>
        <translation>%1 heb gyrraedd y swyddfa eto</translation>
    </message>
    <message>
        <source>All at the office %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back to a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 made on this tablet, %2 signed for by the office, %3 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
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
        <source>Who are you?</source>
        <translation>Pwy ydych chi?</translation>
    </message>
    <message>
        <source>Somebody new uses this tablet</source>
        <translation>Mae rhywun newydd yn defnyddio’r dabled hon</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Rhywun newydd</translation>
    </message>
    <message>
        <source>They get a vault of their own with a passphrase of their own. Nobody can read what is another&apos;s, nor see how much it is.</source>
        <translation>Byddant yn cael cell eu hunain gyda chyfrinymadrodd eu hunain. Ni all neb ddarllen yr hyn sy’n eiddo i rywun arall, na gweld faint ohono sydd.</translation>
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
    <name>texts</name>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.%2 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
</context>
</TS>
