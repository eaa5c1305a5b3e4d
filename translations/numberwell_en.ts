<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>numberwell::ActivityPage</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n events</source>
        <translation>
            <numerusform>the newest event</numerusform>
            <numerusform>the newest %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::AlertText</name>
    <message numerus="yes">
        <source>%n numbers ready: below %1</source>
        <translation>
            <numerusform>%n number ready: below %1</numerusform>
            <numerusform>%n numbers ready: below %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers ready: well again</source>
        <translation>
            <numerusform>%n number ready: well again</numerusform>
            <numerusform>%n numbers ready: well again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>tried once</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::AlertTray</name>
    <message numerus="yes">
        <source>Numberwell: %n numbers ready</source>
        <translation>
            <numerusform>Numberwell: %n number ready</numerusform>
            <numerusform>Numberwell: %n numbers ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::ApiImport</name>
    <message numerus="yes">
        <source>&amp;Import %n numbers again</source>
        <translation>
            <numerusform>&amp;Import %n number again</numerusform>
            <numerusform>&amp;Import %n numbers again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n numbers</source>
        <translation>
            <numerusform>&amp;Import %n number</numerusform>
            <numerusform>&amp;Import %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::AreaCard</name>
    <message numerus="yes">
        <source>and %n more area codes</source>
        <translation>
            <numerusform>and %n more area code</numerusform>
            <numerusform>and %n more area codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::BuyStep</name>
    <message numerus="yes">
        <source>%n numbers are ready</source>
        <translation>
            <numerusform>%n number is ready</numerusform>
            <numerusform>%n numbers are ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for ElevenLabs</source>
        <translation>
            <numerusform>%n waits for ElevenLabs</numerusform>
            <numerusform>%n wait for ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buy %n more to fill the pool up to %1.</source>
        <translation>
            <numerusform>Buy %n more to fill the pool up to %1.</numerusform>
            <numerusform>Buy %n more to fill the pool up to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Continue with %n waiting numbers</source>
        <translation>
            <numerusform>&amp;Continue with %n waiting number</numerusform>
            <numerusform>&amp;Continue with %n waiting numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Buy %n numbers…</source>
        <translation>
            <numerusform>&amp;Buy %n number…</numerusform>
            <numerusform>&amp;Buy %n numbers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last order: %n numbers on %1.</source>
        <translation>
            <numerusform>Last order: %n number on %1.</numerusform>
            <numerusform>Last order: %n numbers on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::Composition</name>
    <message numerus="yes">
        <source>An unfinished purchase was gone on with: %n numbers bought.</source>
        <translation>
            <numerusform>An unfinished purchase was gone on with: %n number bought.</numerusform>
            <numerusform>An unfinished purchase was gone on with: %n numbers bought.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers copied.</source>
        <translation>
            <numerusform>%n number copied.</numerusform>
            <numerusform>%n numbers copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An unfinished import was gone on with: %n numbers live.</source>
        <translation>
            <numerusform>An unfinished import was gone on with: %n number live.</numerusform>
            <numerusform>An unfinished import was gone on with: %n numbers live.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::DashboardPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::DifferenceText</name>
    <message numerus="yes">
        <source>&amp;Adopt %n</source>
        <translation>
            <numerusform>&amp;Adopt %n</numerusform>
            <numerusform>&amp;Adopt %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Ignore %n</source>
        <translation>
            <numerusform>&amp;Ignore %n</numerusform>
            <numerusform>&amp;Ignore %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n again</source>
        <translation>
            <numerusform>&amp;Show %n again</numerusform>
            <numerusform>&amp;Show %n again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n released</source>
        <translation>
            <numerusform>&amp;Mark %n released</numerusform>
            <numerusform>&amp;Mark %n released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n &amp;webhooks</source>
        <translation>
            <numerusform>Accept %n &amp;webhook</numerusform>
            <numerusform>Accept %n &amp;webhooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ta&amp;ke %n new SIDs</source>
        <translation>
            <numerusform>Ta&amp;ke %n new SID</numerusform>
            <numerusform>Ta&amp;ke %n new SIDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers adopted: they wait for ElevenLabs in the pool.</source>
        <translation>
            <numerusform>%n number adopted: it waits for ElevenLabs in the pool.</numerusform>
            <numerusform>%n numbers adopted: they wait for ElevenLabs in the pool.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers ignored for good: they are under “Ignored”.</source>
        <translation>
            <numerusform>%n number ignored for good: it is under “Ignored”.</numerusform>
            <numerusform>%n numbers ignored for good: they are under “Ignored”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are shown again.</source>
        <translation>
            <numerusform>%n number is shown again.</numerusform>
            <numerusform>%n numbers are shown again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers marked released.</source>
        <translation>
            <numerusform>%n number marked released.</numerusform>
            <numerusform>%n numbers marked released.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks accepted as they are.</source>
        <translation>
            <numerusform>%n webhook accepted as it is.</numerusform>
            <numerusform>%n webhooks accepted as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new SIDs taken into the pool.</source>
        <translation>
            <numerusform>%n new SID taken into the pool.</numerusform>
            <numerusform>%n new SIDs taken into the pool.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>S&amp;et %n agents</source>
        <translation>
            <numerusform>S&amp;et %n agent</numerusform>
            <numerusform>S&amp;et %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kee&amp;p %n agents</source>
        <translation>
            <numerusform>Kee&amp;p %n agent</numerusform>
            <numerusform>Kee&amp;p %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n new I&amp;Ds</source>
        <translation>
            <numerusform>Take %n new I&amp;D</numerusform>
            <numerusform>Take %n new I&amp;Ds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Back to waiting: %n</source>
        <translation>
            <numerusform>&amp;Back to waiting: %n</numerusform>
            <numerusform>&amp;Back to waiting: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n imports…</source>
        <translation>
            <numerusform>&amp;Remove %n import…</numerusform>
            <numerusform>&amp;Remove %n imports…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents set right at ElevenLabs.</source>
        <translation>
            <numerusform>%n agent set right at ElevenLabs.</numerusform>
            <numerusform>%n agents set right at ElevenLabs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents kept: the pool names them now.</source>
        <translation>
            <numerusform>%n agent kept: the pool names it now.</numerusform>
            <numerusform>%n agents kept: the pool names them now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new IDs taken into the pool.</source>
        <translation>
            <numerusform>%n new ID taken into the pool.</numerusform>
            <numerusform>%n new IDs taken into the pool.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers wait for ElevenLabs again.</source>
        <translation>
            <numerusform>%n number waits for ElevenLabs again.</numerusform>
            <numerusform>%n numbers wait for ElevenLabs again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The imports of %n numbers were removed at ElevenLabs.</source>
        <translation>
            <numerusform>The import of %n number was removed at ElevenLabs.</numerusform>
            <numerusform>The imports of %n numbers were removed at ElevenLabs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::DoneStep</name>
    <message numerus="yes">
        <source>%n numbers live in %1</source>
        <translation>
            <numerusform>%n number live in %1</numerusform>
            <numerusform>%n numbers live in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers live so far</source>
        <translation>
            <numerusform>%n number live so far</numerusform>
            <numerusform>%n numbers live so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers wait for their ID.</source>
        <translation>
            <numerusform>%n number waits for its ID.</numerusform>
            <numerusform>%n numbers wait for their ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::Format</name>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n weeks</source>
        <translation>
            <numerusform>about %n week</numerusform>
            <numerusform>about %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n months</source>
        <translation>
            <numerusform>about %n month</numerusform>
            <numerusform>about %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::HistoryModel</name>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::ImportList</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::ImportStep</name>
    <message numerus="yes">
        <source>&amp;Copy %n numbers</source>
        <translation>
            <numerusform>&amp;Copy %n number</numerusform>
            <numerusform>&amp;Copy %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers copied</source>
        <translation>
            <numerusform>%n number copied</numerusform>
            <numerusform>%n numbers copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::LevelChart</name>
    <message numerus="yes">
        <source>%n ready today</source>
        <translation>
            <numerusform>%n ready today</numerusform>
            <numerusform>%n ready today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::LimitsSection</name>
    <message numerus="yes">
        <source>%n ordered in the last %1 days</source>
        <translation>
            <numerusform>%n ordered in the last %1 days</numerusform>
            <numerusform>%n ordered in the last %1 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::MainWindow</name>
    <message numerus="yes">
        <source>%n numbers ready: below %1.</source>
        <translation>
            <numerusform>%n number ready: below %1.</numerusform>
            <numerusform>%n numbers ready: below %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for ElevenLabs</source>
        <translation>
            <numerusform>%n waiting for ElevenLabs</numerusform>
            <numerusform>%n waiting for ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bu&amp;y %n numbers…</source>
        <translation>
            <numerusform>Bu&amp;y %n number…</numerusform>
            <numerusform>Bu&amp;y %n numbers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are waiting for ElevenLabs.</source>
        <translation>
            <numerusform>%n is waiting for ElevenLabs.</numerusform>
            <numerusform>%n are waiting for ElevenLabs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::MappingGrid</name>
    <message numerus="yes">
        <source>%n IDs are left over: perhaps rows have shifted.</source>
        <translation>
            <numerusform>%n ID is left over: perhaps rows have shifted.</numerusform>
            <numerusform>%n IDs are left over: perhaps rows have shifted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pasted rows did not match a waiting number. They are at the end, each with its reason.</source>
        <translation>
            <numerusform>%n pasted row did not match a waiting number. It is at the end, with its reason.</numerusform>
            <numerusform>%n pasted rows did not match a waiting number. They are at the end, each with its reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activating %n numbers…</source>
        <translation>
            <numerusform>Activating %n number…</numerusform>
            <numerusform>Activating %n numbers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are live.</source>
        <translation>
            <numerusform>%n number is live.</numerusform>
            <numerusform>%n numbers are live.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows changed while you were activating: somebody else was faster. They stay here, each with its reason.</source>
        <translation>
            <numerusform>%n row changed while you were activating: somebody else was faster. It stays here, with its reason.</numerusform>
            <numerusform>%n rows changed while you were activating: somebody else was faster. They stay here, each with its reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without ID</source>
        <translation>
            <numerusform>%n without ID</numerusform>
            <numerusform>%n without ID</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live already</source>
        <translation>
            <numerusform>%n live already</numerusform>
            <numerusform>%n live already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Activate %n numbers</source>
        <translation>
            <numerusform>&amp;Activate %n number</numerusform>
            <numerusform>&amp;Activate %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mend %n rows</source>
        <translation>
            <numerusform>&amp;Mend %n row</numerusform>
            <numerusform>&amp;Mend %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IDs came without numbers and were matched by their order. Compare with ElevenLabs: %1</source>
        <translation>
            <numerusform>%n ID came without its number and was matched by its place. Compare with ElevenLabs: %1</numerusform>
            <numerusform>%n IDs came without numbers and were matched by their order. Compare with ElevenLabs: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>C&amp;onfirm %n pairs</source>
        <translation>
            <numerusform>C&amp;onfirm %n pair</numerusform>
            <numerusform>C&amp;onfirm %n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::MoneyCard</name>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organization</numerusform>
            <numerusform>%n organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no price of their own and count %1.</source>
        <translation>
            <numerusform>%n of them has no price of its own and counts %1.</numerusform>
            <numerusform>%n of them have no price of their own and count %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::MonitorSection</name>
    <message numerus="yes">
        <source>%n ready now</source>
        <comment>numbers in the whole pool</comment>
        <translation>
            <numerusform>%n ready now</numerusform>
            <numerusform>%n ready now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::Needs</name>
    <message numerus="yes">
        <source>%n numbers ready, below %1</source>
        <translation>
            <numerusform>%n number ready, below %1</numerusform>
            <numerusform>%n numbers ready, below %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Buy %n…</source>
        <translation>
            <numerusform>&amp;Buy %n…</numerusform>
            <numerusform>&amp;Buy %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n wait for ElevenLabs</source>
        <translation>
            <numerusform>; %n waits for ElevenLabs</numerusform>
            <numerusform>; %n wait for ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers bought on %1 wait for ElevenLabs</source>
        <translation>
            <numerusform>%n number bought on %1 waits for ElevenLabs</numerusform>
            <numerusform>%n numbers bought on %1 wait for ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers were given to more than one organization</source>
        <translation>
            <numerusform>%n number was given to more than one organization</numerusform>
            <numerusform>%n numbers were given to more than one organization</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers were bought elsewhere</source>
        <translation>
            <numerusform>%n number was bought elsewhere</numerusform>
            <numerusform>%n numbers were bought elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned numbers are gone at Twilio: their organizations can&apos;t be called</source>
        <translation>
            <numerusform>%n assigned number is gone at Twilio: its organization can&apos;t be called</numerusform>
            <numerusform>%n assigned numbers are gone at Twilio: their organizations can&apos;t be called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers of the pool are gone at Twilio</source>
        <translation>
            <numerusform>%n number of the pool is gone at Twilio</numerusform>
            <numerusform>%n numbers of the pool are gone at Twilio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks were changed at Twilio</source>
        <translation>
            <numerusform>%n webhook was changed at Twilio</numerusform>
            <numerusform>%n webhooks were changed at Twilio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers have another SID at Twilio</source>
        <translation>
            <numerusform>%n number has another SID at Twilio</numerusform>
            <numerusform>%n numbers have another SID at Twilio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Area code %1: %n numbers ready</source>
        <translation>
            <numerusform>Area code %1: %n number ready</numerusform>
            <numerusform>Area code %1: %n numbers ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned numbers are answered by the wrong agent, or by none</source>
        <translation>
            <numerusform>%n assigned number is answered by the wrong agent, or by none</numerusform>
            <numerusform>%n assigned numbers are answered by the wrong agent, or by none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers have the wrong agent at ElevenLabs</source>
        <translation>
            <numerusform>%n number has the wrong agent at ElevenLabs</numerusform>
            <numerusform>%n numbers have the wrong agent at ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned numbers are gone at ElevenLabs: no agent answers them</source>
        <translation>
            <numerusform>%n assigned number is gone at ElevenLabs: no agent answers it</numerusform>
            <numerusform>%n assigned numbers are gone at ElevenLabs: no agent answers them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers of the pool are gone at ElevenLabs</source>
        <translation>
            <numerusform>%n number of the pool is gone at ElevenLabs</numerusform>
            <numerusform>%n numbers of the pool are gone at ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers have another ID at ElevenLabs</source>
        <translation>
            <numerusform>%n number has another ID at ElevenLabs</numerusform>
            <numerusform>%n numbers have another ID at ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers were imported twice</source>
        <translation>
            <numerusform>%n number was imported twice</numerusform>
            <numerusform>%n numbers were imported twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imports were left over at ElevenLabs</source>
        <translation>
            <numerusform>%n import was left over at ElevenLabs</numerusform>
            <numerusform>%n imports were left over at ElevenLabs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::NeedsList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::NumberPanel</name>
    <message numerus="yes">
        <source>%n earlier events are not shown.</source>
        <translation>
            <numerusform>%n earlier event is not shown.</numerusform>
            <numerusform>%n earlier events are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::OrderList</name>
    <message numerus="yes">
        <source>Show %n &amp;earlier purchases</source>
        <translation>
            <numerusform>Show %n &amp;earlier purchase</numerusform>
            <numerusform>Show %n &amp;earlier purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %n more…</source>
        <translation>
            <numerusform>Try %n more…</numerusform>
            <numerusform>Try %n more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %n more in %1…</source>
        <translation>
            <numerusform>Try %n more in %1…</numerusform>
            <numerusform>Try %n more in %1…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::OrderSummary</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::OrganizationsPage</name>
    <message numerus="yes">
        <source>%n waiting for a number</source>
        <translation>
            <numerusform>%n waiting for a number</numerusform>
            <numerusform>%n waiting for a number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organization</numerusform>
            <numerusform>%n organizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::PlanPanel</name>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::PoolGauge</name>
    <message numerus="yes">
        <source>%n ready</source>
        <comment>numbers in the pool</comment>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::PoolPage</name>
    <message numerus="yes">
        <source>%n numbers exported</source>
        <translation>
            <numerusform>%n number exported</numerusform>
            <numerusform>%n numbers exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n for ElevenLabs</source>
        <translation>
            <numerusform>&amp;Copy %n for ElevenLabs</numerusform>
            <numerusform>&amp;Copy %n for ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::PoolTable</name>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers copied for ElevenLabs</source>
        <translation>
            <numerusform>%n number copied for ElevenLabs</numerusform>
            <numerusform>%n numbers copied for ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n for &amp;ElevenLabs</source>
        <translation>
            <numerusform>Copy %n for &amp;ElevenLabs</numerusform>
            <numerusform>Copy %n for &amp;ElevenLabs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::PurchaseWizard</name>
    <message numerus="yes">
        <source>&amp;Try %n more in %1</source>
        <translation>
            <numerusform>&amp;Try %n more in %1</numerusform>
            <numerusform>&amp;Try %n more in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>B&amp;uy %n numbers</source>
        <translation>
            <numerusform>B&amp;uy %n number</numerusform>
            <numerusform>B&amp;uy %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::QueueText</name>
    <message numerus="yes">
        <source>%n being looked up</source>
        <translation>
            <numerusform>%n being looked up</numerusform>
            <numerusform>%n being looked up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchases</source>
        <translation>
            <numerusform>%n purchase</numerusform>
            <numerusform>%n purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imports</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::ReconcileDialog</name>
    <message numerus="yes">
        <source>Twilio&apos;s list was cut short after %n numbers. What it showed is here; nothing counts as gone. %1</source>
        <translation>
            <numerusform>Twilio&apos;s list was cut short after %n number. What it showed is here; nothing counts as gone. %1</numerusform>
            <numerusform>Twilio&apos;s list was cut short after %n numbers. What it showed is here; nothing counts as gone. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are not in Twilio&apos;s list and could not be looked up one by one. They stay as they are.</source>
        <translation>
            <numerusform>%n number is not in Twilio&apos;s list and could not be looked up. It stays as it is.</numerusform>
            <numerusform>%n numbers are not in Twilio&apos;s list and could not be looked up one by one. They stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Twilio and the pool agree on all %n numbers.</source>
        <translation>
            <numerusform>Twilio and the pool agree on the one number there is.</numerusform>
            <numerusform>Twilio and the pool agree on all %n numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What Twilio&apos;s list showed agrees with the pool: %n numbers.</source>
        <translation>
            <numerusform>What Twilio&apos;s list showed agrees with the pool: %n number.</numerusform>
            <numerusform>What Twilio&apos;s list showed agrees with the pool: %n numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are not in ElevenLabs&apos; list and could not be looked up one by one. They stay as they are.</source>
        <translation>
            <numerusform>%n number is not in ElevenLabs&apos; list and could not be looked up. It stays as it is.</numerusform>
            <numerusform>%n numbers are not in ElevenLabs&apos; list and could not be looked up one by one. They stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the imports of %n numbers at ElevenLabs?</source>
        <translation>
            <numerusform>Remove the import of %n number at ElevenLabs?</numerusform>
            <numerusform>Remove the imports of %n numbers at ElevenLabs?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::ReviewPage</name>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once they have been through ElevenLabs, the pool holds %n ready numbers.</source>
        <translation>
            <numerusform>Once they have been through ElevenLabs, the pool holds %n ready number.</numerusform>
            <numerusform>Once they have been through ElevenLabs, the pool holds %n ready numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once they have been through ElevenLabs, the pool holds %n ready numbers: enough for %1.</source>
        <translation>
            <numerusform>Once they have been through ElevenLabs, the pool holds %n ready number: enough for %1.</numerusform>
            <numerusform>Once they have been through ElevenLabs, the pool holds %n ready numbers: enough for %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::SessionPage</name>
    <message numerus="yes">
        <source>&amp;Buy %n numbers…</source>
        <translation>
            <numerusform>&amp;Buy %n number…</numerusform>
            <numerusform>&amp;Buy %n numbers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are live</source>
        <translation>
            <numerusform>%n number is live</numerusform>
            <numerusform>%n numbers are live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IDs fetched from ElevenLabs</source>
        <translation>
            <numerusform>%n ID fetched from ElevenLabs</numerusform>
            <numerusform>%n IDs fetched from ElevenLabs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::StateBadge</name>
    <message numerus="yes">
        <source>Quarantine, %n d left</source>
        <translation>
            <numerusform>Quarantine, %n d left</numerusform>
            <numerusform>Quarantine, %n d left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::VerdictWords</name>
    <message numerus="yes">
        <source>%n IDs belong to the numbers above them: the IDs have slipped down a row.</source>
        <translation>
            <numerusform>%n ID belongs to the number above it: the IDs have slipped down a row.</numerusform>
            <numerusform>%n IDs belong to the numbers above them: the IDs have slipped down a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IDs belong to the numbers below them: the IDs have slipped up a row.</source>
        <translation>
            <numerusform>%n ID belongs to the number below it: the IDs have slipped up a row.</numerusform>
            <numerusform>%n IDs belong to the numbers below them: the IDs have slipped up a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::WalkPanel</name>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::WhatPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>places of area codes</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::WhichPage</name>
    <message numerus="yes">
        <source>Looking for %n numbers…</source>
        <translation>
            <numerusform>Looking for %n number…</numerusform>
            <numerusform>Looking for %n numbers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Twilio has %n numbers in %1, but they need an address or a bundle.</source>
        <translation>
            <numerusform>Twilio has %n number in %1, but it needs an address or a bundle.</numerusform>
            <numerusform>Twilio has %n numbers in %1, but they need an address or a bundle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: they need an address or a bundle</source>
        <translation>
            <numerusform>%n left out: it needs an address or a bundle</numerusform>
            <numerusform>%n left out: they need an address or a bundle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::WizardFooter</name>
    <message numerus="yes">
        <source>&amp;Import %n numbers</source>
        <translation>
            <numerusform>&amp;Import %n number</numerusform>
            <numerusform>&amp;Import %n numbers</numerusform>
        </translation>
    </message>
</context>
</TS>
