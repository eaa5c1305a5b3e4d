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
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
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
        <source>%n IDs were given to the numbers in the order shown. That is a guess: compare the first and the last with ElevenLabs before you activate.</source>
        <translation>
            <numerusform>%n ID was given to the first number shown. That is a guess: compare it with ElevenLabs before you activate.</numerusform>
            <numerusform>%n IDs were given to the numbers in the order shown. That is a guess: compare the first and the last with ElevenLabs before you activate.</numerusform>
        </translation>
    </message>
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
        <source>Queue: %n purchases</source>
        <translation>
            <numerusform>Queue: %n purchase</numerusform>
            <numerusform>Queue: %n purchases</numerusform>
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
</TS>
