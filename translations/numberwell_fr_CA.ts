<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>numberwell::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Chercher dans l’activité</translation>
    </message>
    <message>
        <source>number, what, who, code</source>
        <translation>numéro, quoi, qui, code</translation>
    </message>
    <message>
        <source>Newest events</source>
        <translation>Événements récents</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n events</source>
        <translation>
            <numerusform>le dernier événement</numerusform>
            <numerusform>les %n derniers événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Reading what happened…</source>
        <translation>Lecture de l’activité…</translation>
    </message>
    <message>
        <source>Nothing happened yet. What is bought, imported and assigned shows here, with who did it.</source>
        <translation>Rien ne s’est encore passé. Ce qui est acheté, importé et attribué paraît ici, avec qui l’a fait.</translation>
    </message>
    <message>
        <source>No event matches “%1”.</source>
        <translation>Aucun événement ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>Nothing was given up: an import may be under way still. What became of it is looked up first.</source>
        <translation>Rien n’a été abandonné&#xa0;: une importation est peut-être encore en cours. Son sort est d’abord vérifié.</translation>
    </message>
</context>
<context>
    <name>numberwell::AgentSetting</name>
    <message>
        <source>None: numbers are imported without an agent</source>
        <translation>Aucun&#xa0;: les numéros sont importés sans agent</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an agent&apos;s name and ID</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: not in this account</source>
        <translation>%1&#xa0;: pas dans ce compte</translation>
    </message>
</context>
<context>
    <name>numberwell::AlertText</name>
    <message>
        <source>Mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>The mail server</source>
        <translation>Le serveur de courriel</translation>
    </message>
    <message>
        <source>The webhook&apos;s receiver</source>
        <translation>Le destinataire du webhook</translation>
    </message>
    <message>
        <source>%1 can&apos;t be found: no host has that name. Check the address.</source>
        <translation>%1 est introuvable&#xa0;: aucun hôte ne porte ce nom. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached: nobody listens there. Check host and port.</source>
        <translation>%1 est injoignable&#xa0;: rien n’écoute à cet endroit. Vérifiez l’hôte et le port.</translation>
    </message>
    <message>
        <source>%1 broke the connection off before it confirmed.</source>
        <translation>%1 a coupé la connexion avant de confirmer.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached.</source>
        <translation>%1 est injoignable.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>%1 has a certificate that this system does not trust, or one for another host. Nothing was said to it.</source>
        <translation>%1 présente un certificat auquel ce système ne se fie pas, ou celui d’un autre hôte. Rien ne lui a été transmis.</translation>
    </message>
    <message>
        <source>%1 offers no TLS there, so nothing was said to it. Try smtps:// with port 465.</source>
        <translation>%1 n’offre pas TLS à cet endroit; rien ne lui a donc été transmis. Essayez smtps:// avec le port 465.</translation>
    </message>
    <message>
        <source>%1 and this computer found no common TLS. Check whether smtp:// or smtps:// fits the port, and the certificate.</source>
        <translation>%1 et cet ordinateur n’ont pas trouvé de TLS commun. Vérifiez si smtp:// ou smtps:// convient au port, et le certificat.</translation>
    </message>
    <message>
        <source>%1 points elsewhere, which is not followed. Enter the final address.</source>
        <translation>%1 renvoie ailleurs, ce qui n’est pas suivi. Entrez l’adresse finale.</translation>
    </message>
    <message>
        <source>%1 did not accept the signature. Check the secret on both sides.</source>
        <translation>%1 n’a pas accepté la signature. Vérifiez le secret des deux côtés.</translation>
    </message>
    <message>
        <source>%1 did not accept the user or the password. Check them.</source>
        <translation>%1 n’a pas accepté l’utilisateur ou le mot de passe. Vérifiez-les.</translation>
    </message>
    <message>
        <source>No program that runs has this channel set up.</source>
        <translation>Aucun programme en marche n’a ce canal de configuré.</translation>
    </message>
    <message>
        <source>The channel was turned off.</source>
        <translation>Le canal a été désactivé.</translation>
    </message>
    <message>
        <source>It was given up by hand.</source>
        <translation>Abandonné à la main.</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers ready: below %1</source>
        <translation>
            <numerusform>%n numéro prêt&#xa0;: moins de %1</numerusform>
            <numerusform>%n numéros prêts&#xa0;: moins de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No numbers ready</source>
        <translation>Aucun numéro prêt</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers ready: well again</source>
        <translation>
            <numerusform>%n numéro prêt&#xa0;: tout va bien de nouveau</numerusform>
            <numerusform>%n numéros prêts&#xa0;: tout va bien de nouveau</numerusform>
        </translation>
    </message>
    <message>
        <source>Area code %1: %2</source>
        <comment>604, what is the matter</comment>
        <translation>Indicatif %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>%n tentative</numerusform>
            <numerusform>%n tentatives</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>en attente depuis %1</translation>
    </message>
    <message>
        <source>next try within a minute</source>
        <translation>prochaine tentative d’ici une minute</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>prochaine tentative dans %1</translation>
    </message>
    <message>
        <source>%1 did not take it (%2).</source>
        <comment>who, code</comment>
        <translation>%1 ne l’a pas accepté (%2).</translation>
    </message>
    <message>
        <source>%1 did not take it. It said: %2</source>
        <comment>who, its words</comment>
        <translation>%1 ne l’a pas accepté. Sa réponse&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>numberwell::AlertTray</name>
    <message>
        <source>&amp;Open Numberwell</source>
        <translation>&amp;Ouvrir Numberwell</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message numerus="yes">
        <source>Numberwell: %n numbers ready</source>
        <translation>
            <numerusform>Numberwell&#xa0;: %n numéro prêt</numerusform>
            <numerusform>Numberwell&#xa0;: %n numéros prêts</numerusform>
        </translation>
    </message>
    <message>
        <source>Numberwell</source>
        <comment>title of a notification</comment>
        <translation>Numberwell</translation>
    </message>
</context>
<context>
    <name>numberwell::ApiImport</name>
    <message>
        <source>Agent that answers the numbers</source>
        <translation>Agent qui répond aux numéros</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Fetch IDs</source>
        <translation>Récu&amp;pérer les ID</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Back to the &amp;list</source>
        <translation>Retour à la &amp;liste</translation>
    </message>
    <message>
        <source>Numbers answered</source>
        <translation>Numéros traités</translation>
    </message>
    <message>
        <source>Numbers of the import</source>
        <translation>Numéros de l’importation</translation>
    </message>
    <message>
        <source>Reads the IDs of numbers that were imported by hand from ElevenLabs&apos; list into the grid</source>
        <translation>Lit dans la liste d’ElevenLabs les ID des numéros importés à la main et les inscrit dans la grille</translation>
    </message>
    <message>
        <source>&amp;Agent</source>
        <translation>A&amp;gent</translation>
    </message>
    <message>
        <source>The ElevenLabs account has no agent. Make one there: a number needs an agent that answers it.</source>
        <translation>Le compte ElevenLabs n’a aucun agent. Créez-en un là-bas&#xa0;: un numéro a besoin d’un agent qui lui réponde.</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Ré&amp;essayer</translation>
    </message>
    <message>
        <source>Choose an agent</source>
        <translation>Choisir un agent</translation>
    </message>
    <message>
        <source>%1 of %2 numbers are live.</source>
        <translation>%1 numéros sur %2 sont en service.</translation>
    </message>
    <message>
        <source>%1 The import was stopped; the others wait as before.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 L’importation a été arrêtée; les autres attendent comme avant.</translation>
    </message>
    <message>
        <source>%1 What waits is tried again by itself; the reasons are in the list.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 Ce qui attend est réessayé automatiquement; les raisons sont dans la liste.</translation>
    </message>
    <message>
        <source>ElevenLabs has none of these numbers yet. Import them here, or in its dashboard.</source>
        <translation>ElevenLabs n’a encore aucun de ces numéros. Importez-les ici, ou dans son tableau de bord.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n numbers again</source>
        <translation>
            <numerusform>&amp;Importer de nouveau %n numéro</numerusform>
            <numerusform>&amp;Importer de nouveau %n numéros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n numbers</source>
        <translation>
            <numerusform>&amp;Importer %n numéro</numerusform>
            <numerusform>&amp;Importer %n numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the agents…</source>
        <translation>Lecture des agents…</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lus</translation>
    </message>
    <message>
        <source>Stopping: what is under way is settled first. %1 live.</source>
        <translation>Arrêt&#xa0;: ce qui est en cours est d’abord réglé. %1 en service.</translation>
    </message>
    <message>
        <source>Importing: %1 of %2 answered, %3 live.</source>
        <translation>Importation en cours&#xa0;: %1 sur %2 traités, %3 en service.</translation>
    </message>
</context>
<context>
    <name>numberwell::AreaCard</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>ready and waiting numbers</comment>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>By area code</source>
        <translation>Par indicatif</translation>
    </message>
    <message>
        <source>ready + waiting</source>
        <translation>prêts + en attente</translation>
    </message>
    <message numerus="yes">
        <source>and %n more area codes</source>
        <translation>
            <numerusform>et %n autre indicatif</numerusform>
            <numerusform>et %n autres indicatifs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 ready, %3 waiting</source>
        <translation>%1&#xa0;: %2 prêts, %3 en attente</translation>
    </message>
</context>
<context>
    <name>numberwell::AreaThresholdsModel</name>
    <message>
        <source>Area code</source>
        <translation>Indicatif</translation>
    </message>
    <message>
        <source>Ready now</source>
        <translation>Prêts</translation>
    </message>
    <message>
        <source>Alert below</source>
        <translation>Alerte sous</translation>
    </message>
</context>
<context>
    <name>numberwell::AreaThresholdsSetting</name>
    <message>
        <source>Area code to watch</source>
        <translation>Indicatif à surveiller</translation>
    </message>
    <message>
        <source>Add area &amp;code</source>
        <translation>Ajouter l’indi&amp;catif</translation>
    </message>
    <message>
        <source>Remo&amp;ve area code</source>
        <translation>Retirer l’indicati&amp;f</translation>
    </message>
    <message>
        <source>An area code has three digits, the first 2 to 9, the second 0 to 8, like 604.</source>
        <translation>Un indicatif compte trois chiffres, le premier de 2 à 9, le deuxième de 0 à 8, comme 604.</translation>
    </message>
</context>
<context>
    <name>numberwell::BusyIndicator</name>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Annu&amp;ler</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>numberwell::BuyStep</name>
    <message>
        <source>Reading the pool…</source>
        <translation>Lecture de la réserve…</translation>
    </message>
    <message>
        <source>&amp;Buy numbers…</source>
        <translation>&amp;Acheter des numéros…</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are ready</source>
        <translation>
            <numerusform>%n numéro est prêt</numerusform>
            <numerusform>%n numéros sont prêts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait for ElevenLabs</source>
        <translation>
            <numerusform>%n attend ElevenLabs</numerusform>
            <numerusform>%n attendent ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buy %n more to fill the pool up to %1.</source>
        <translation>
            <numerusform>Achetez-en %n de plus pour porter la réserve à %1.</numerusform>
            <numerusform>Achetez-en %n de plus pour porter la réserve à %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>With those that wait the pool is full (%1).</source>
        <translation>Avec ceux qui attendent, la réserve est pleine (%1).</translation>
    </message>
    <message>
        <source>The pool is full: nothing to buy this week.</source>
        <translation>La réserve est pleine&#xa0;: rien à acheter cette semaine.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Continue with %n waiting numbers</source>
        <translation>
            <numerusform>&amp;Continuer avec %n numéro en attente</numerusform>
            <numerusform>&amp;Continuer avec %n numéros en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Buy %n numbers…</source>
        <translation>
            <numerusform>&amp;Acheter %n numéro…</numerusform>
            <numerusform>&amp;Acheter %n numéros…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last order: %n numbers on %1.</source>
        <translation>
            <numerusform>Dernière commande&#xa0;: %n numéro, le %1.</numerusform>
            <numerusform>Dernière commande&#xa0;: %n numéros, le %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::Composition</name>
    <message>
        <source>Database: starting…</source>
        <translation>Base de données&#xa0;: démarrage…</translation>
    </message>
    <message numerus="yes">
        <source>An unfinished purchase was gone on with: %n numbers bought.</source>
        <translation>
            <numerusform>Un achat inachevé a été poursuivi&#xa0;: %n numéro acheté.</numerusform>
            <numerusform>Un achat inachevé a été poursuivi&#xa0;: %n numéros achetés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Database: connecting…</source>
        <translation>Base de données&#xa0;: connexion…</translation>
    </message>
    <message>
        <source>Database: sandbox</source>
        <translation>Base de données&#xa0;: bac à sable</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Base de données&#xa0;: %1</translation>
    </message>
    <message>
        <source>Database: not answering…</source>
        <translation>Base de données&#xa0;: sans réponse…</translation>
    </message>
    <message>
        <source>Database: not reached, trying again…</source>
        <translation>Base de données&#xa0;: injoignable, nouvel essai…</translation>
    </message>
    <message>
        <source>Connect a Twilio account first: numbers are bought with it.</source>
        <translation>Connectez d’abord un compte Twilio&#xa0;: c’est avec lui que les numéros s’achètent.</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers copied.</source>
        <translation>
            <numerusform>%n numéro copié.</numerusform>
            <numerusform>%n numéros copiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An unfinished import was gone on with: %n numbers live.</source>
        <translation>
            <numerusform>Une importation inachevée a été poursuivie&#xa0;: %n numéro en service.</numerusform>
            <numerusform>Une importation inachevée a été poursuivie&#xa0;: %n numéros en service.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::DashboardPage</name>
    <message>
        <source>HH:mm:ss</source>
        <comment>time pattern of Qt</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>There are no numbers yet. Buy the first ones: they then go through ElevenLabs in a weekly session and are ready for organizations.</source>
        <translation>Il n’y a encore aucun numéro. Achetez les premiers&#xa0;: ils passent ensuite par ElevenLabs dans une séance hebdomadaire et sont prêts pour les organisations.</translation>
    </message>
    <message>
        <source>&amp;Buy the first numbers…</source>
        <translation>&amp;Acheter les premiers numéros…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêts</translation>
    </message>
    <message>
        <source>Waiting for ElevenLabs</source>
        <translation>Attente ElevenLabs</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Attribués</translation>
    </message>
    <message>
        <source>Monthly cost</source>
        <translation>Coût mensuel</translation>
    </message>
    <message>
        <source>Ready numbers, last 30 days</source>
        <translation>Numéros prêts, 30 derniers jours</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Mis à jour à %1</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <comment>%1 is an age: 6 days</comment>
        <translation>le plus ancien&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>rien en attente</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>+31 in November</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>buffer %1 · assigned %2</source>
        <translation>réserve %1 · attribués %2</translation>
    </message>
    <message>
        <source>as a week ago</source>
        <translation>comme il y a une semaine</translation>
    </message>
    <message>
        <source>%1 this week</source>
        <comment>−14 this week</comment>
        <translation>%1 cette semaine</translation>
    </message>
    <message>
        <source>These figures are from %1, %2. %3</source>
        <translation>Ces chiffres datent de %1, %2. %3</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Réessayer</translation>
    </message>
</context>
<context>
    <name>numberwell::DatabaseSection</name>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Where the pool is kept: every number, its history and its cost.</source>
        <translation>Où la réserve est conservée&#xa0;: chaque numéro, son historique et son coût.</translation>
    </message>
    <message>
        <source>Pri&amp;vate, on this computer</source>
        <translation>&amp;Privée, sur cet ordinateur</translation>
    </message>
    <message>
        <source>A PostgreS&amp;QL server</source>
        <translation>Un serveur PostgreS&amp;QL</translation>
    </message>
    <message>
        <source>Nothing to set up: Numberwell starts it by itself, in your data folder. Other computers and your backend can&apos;t reach it.</source>
        <translation>Rien à configurer&#xa0;: Numberwell la démarre lui-même, dans votre dossier de données. Les autres ordinateurs et votre serveur d’applications ne peuvent pas l’atteindre.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Database address</source>
        <translation>Adresse de la base de données</translation>
    </message>
    <message>
        <source>Add ?sslmode=verify-full where the server has a certificate.</source>
        <translation>Ajoutez ?sslmode=verify-full si le serveur a un certificat.</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Database password</source>
        <translation>Mot de passe de la base de données</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>That is not a database address. It looks like postgresql://user@host:5432/database</source>
        <translation>Ce n’est pas une adresse de base de données. Elle ressemble à postgresql://user@host:5432/database</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL %1.</source>
        <translation>Connecté à PostgreSQL %1.</translation>
    </message>
    <message>
        <source>%1 It is a read-only standby: nothing can be saved there. Enter the address of the primary.</source>
        <translation>%1 C’est un serveur de secours en lecture seule&#xa0;: rien ne peut y être enregistré. Entrez l’adresse du serveur principal.</translation>
    </message>
    <message>
        <source>%1 Its tables are missing or not of this version. Numberwell brings them up to date when it connects; no rows are lost.</source>
        <translation>%1 Ses tables manquent ou ne sont pas de cette version. Numberwell les met à jour en se connectant; aucune ligne ne se perd.</translation>
    </message>
    <message>
        <source>%1 Its tables are up to date.</source>
        <translation>%1 Ses tables sont à jour.</translation>
    </message>
</context>
<context>
    <name>numberwell::DeliveryList</name>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Alerts that did not get out</source>
        <translation>Alertes qui ne sont pas parties</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>E&amp;nvoyer</translation>
    </message>
    <message>
        <source>Send now: %1</source>
        <translation>Envoyer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Gi&amp;ve up</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>Give up: %1</source>
        <translation>Abandonner&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>numberwell::DifferenceText</name>
    <message>
        <source>ignored by %1</source>
        <translation>ignoré par %1</translation>
    </message>
    <message>
        <source>bought on %1</source>
        <translation>acheté le %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t be called on it</source>
        <comment>an organization</comment>
        <translation>%1 n’y est plus joignable</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>vu pour la dernière fois le %1</translation>
    </message>
    <message>
        <source>never seen at Twilio</source>
        <translation>jamais vu chez Twilio</translation>
    </message>
    <message>
        <source>nowhere</source>
        <comment>where calls went</comment>
        <translation>nulle part</translation>
    </message>
    <message>
        <source>calls go nowhere</source>
        <translation>les appels ne vont nulle part</translation>
    </message>
    <message>
        <source>calls go to %1</source>
        <comment>a host</comment>
        <translation>les appels vont à %1</translation>
    </message>
    <message>
        <source>before: %1</source>
        <comment>a host</comment>
        <translation>avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <comment>SIDs</comment>
        <translation>%1 au lieu de %2</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation>Achetés ailleurs</translation>
    </message>
    <message>
        <source>Gone, but assigned</source>
        <translation>Disparu, attribué</translation>
    </message>
    <message>
        <source>Gone at Twilio</source>
        <translation>Disparu chez Twilio</translation>
    </message>
    <message>
        <source>Webhook changed</source>
        <translation>Webhook modifié</translation>
    </message>
    <message>
        <source>SID changed</source>
        <translation>SID modifié</translation>
    </message>
    <message>
        <source>Show number</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adopter</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Réafficher</translation>
    </message>
    <message>
        <source>Mark released</source>
        <translation>Marquer libéré</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Take new SID</source>
        <translation>Prendre le SID</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>&amp;Adopter</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Adopt %n</source>
        <translation>
            <numerusform>&amp;Adopter %n</numerusform>
            <numerusform>&amp;Adopter %n</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Ignorer</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Ignore %n</source>
        <translation>
            <numerusform>&amp;Ignorer %n</numerusform>
            <numerusform>&amp;Ignorer %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n again</source>
        <translation>
            <numerusform>Réaffic&amp;her %n</numerusform>
            <numerusform>Réaffic&amp;her %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n released</source>
        <translation>
            <numerusform>&amp;Marquer %n libéré</numerusform>
            <numerusform>&amp;Marquer %n libérés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n &amp;webhooks</source>
        <translation>
            <numerusform>Accepter %n &amp;webhook</numerusform>
            <numerusform>Accepter %n &amp;webhooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ta&amp;ke %n new SIDs</source>
        <translation>
            <numerusform>Pren&amp;dre %n nouveau SID</numerusform>
            <numerusform>Pren&amp;dre %n nouveaux SID</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers adopted: they wait for ElevenLabs in the pool.</source>
        <translation>
            <numerusform>%n numéro adopté&#xa0;: il attend ElevenLabs dans la réserve.</numerusform>
            <numerusform>%n numéros adoptés&#xa0;: ils attendent ElevenLabs dans la réserve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers ignored for good: they are under “Ignored”.</source>
        <translation>
            <numerusform>%n numéro ignoré pour de bon&#xa0;: il est sous «&#xa0;Ignorés&#xa0;».</numerusform>
            <numerusform>%n numéros ignorés pour de bon&#xa0;: ils sont sous «&#xa0;Ignorés&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are shown again.</source>
        <translation>
            <numerusform>%n numéro est affiché de nouveau.</numerusform>
            <numerusform>%n numéros sont affichés de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers marked released.</source>
        <translation>
            <numerusform>%n numéro marqué libéré.</numerusform>
            <numerusform>%n numéros marqués libérés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks accepted as they are.</source>
        <translation>
            <numerusform>%n webhook accepté tel quel.</numerusform>
            <numerusform>%n webhooks acceptés tels quels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new SIDs taken into the pool.</source>
        <translation>
            <numerusform>%n nouveau SID repris dans la réserve.</numerusform>
            <numerusform>%n nouveaux SID repris dans la réserve.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last looked %1</source>
        <comment>a time, or a day and a time</comment>
        <translation>Dernier regard&#xa0;: %1</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>the list</comment>
        <translation>liste complète</translation>
    </message>
    <message>
        <source>cut short</source>
        <comment>the list</comment>
        <translation>liste interrompue</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n numéro</numerusform>
            <numerusform>%n numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>no agent answers its calls</source>
        <translation>aucun agent ne répond à ses appels</translation>
    </message>
    <message>
        <source>its calls go to the agent %1</source>
        <comment>a name</comment>
        <translation>ses appels vont à l’agent %1</translation>
    </message>
    <message>
        <source>choose an agent in Settings</source>
        <translation>choisissez un agent dans les paramètres</translation>
    </message>
    <message>
        <source>no agent answers the calls of %1</source>
        <comment>an organization</comment>
        <translation>aucun agent ne répond aux appels de %1</translation>
    </message>
    <message>
        <source>its ID was never seen at ElevenLabs</source>
        <translation>son ID n’a jamais été vu chez ElevenLabs</translation>
    </message>
    <message>
        <source>as %1</source>
        <comment>IDs</comment>
        <translation>sous %1</translation>
    </message>
    <message>
        <source>given back on %1</source>
        <translation>rendu le %1</translation>
    </message>
    <message>
        <source>neither in the pool nor at Twilio</source>
        <translation>ni dans la réserve ni chez Twilio</translation>
    </message>
    <message>
        <source>No agent</source>
        <translation>Aucun agent</translation>
    </message>
    <message>
        <source>Wrong agent</source>
        <translation>Mauvais agent</translation>
    </message>
    <message>
        <source>Gone at ElevenLabs</source>
        <translation>Disparu chez ElevenLabs</translation>
    </message>
    <message>
        <source>ID changed</source>
        <translation>ID changé</translation>
    </message>
    <message>
        <source>Imported twice</source>
        <translation>Importé deux fois</translation>
    </message>
    <message>
        <source>Import left over</source>
        <translation>Importation restée</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <comment>IDs</comment>
        <translation>%1 au lieu de %2</translation>
    </message>
    <message>
        <source>Set the agent</source>
        <translation>Définir l’agent</translation>
    </message>
    <message>
        <source>Keep this agent</source>
        <translation>Garder cet agent</translation>
    </message>
    <message>
        <source>Take new ID</source>
        <translation>Prendre l’ID</translation>
    </message>
    <message>
        <source>Back to waiting</source>
        <translation>Remettre en attente</translation>
    </message>
    <message>
        <source>Remove import</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>S&amp;et %n agents</source>
        <translation>
            <numerusform>Défi&amp;nir %n agent</numerusform>
            <numerusform>Défi&amp;nir %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kee&amp;p %n agents</source>
        <translation>
            <numerusform>&amp;Garder %n agent</numerusform>
            <numerusform>&amp;Garder %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n new I&amp;Ds</source>
        <translation>
            <numerusform>&amp;Prendre %n nouvel ID</numerusform>
            <numerusform>&amp;Prendre %n nouveaux ID</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Back to waiting: %n</source>
        <translation>
            <numerusform>Remettre en attent&amp;e&#xa0;: %n</numerusform>
            <numerusform>Remettre en attent&amp;e&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n imports…</source>
        <translation>
            <numerusform>&amp;Supprimer %n importation…</numerusform>
            <numerusform>&amp;Supprimer %n importations…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents set right at ElevenLabs.</source>
        <translation>
            <numerusform>%n agent corrigé chez ElevenLabs.</numerusform>
            <numerusform>%n agents corrigés chez ElevenLabs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents kept: the pool names them now.</source>
        <translation>
            <numerusform>%n agent gardé&#xa0;: la réserve le nomme désormais.</numerusform>
            <numerusform>%n agents gardés&#xa0;: la réserve les nomme désormais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new IDs taken into the pool.</source>
        <translation>
            <numerusform>%n nouvel ID repris dans la réserve.</numerusform>
            <numerusform>%n nouveaux ID repris dans la réserve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers wait for ElevenLabs again.</source>
        <translation>
            <numerusform>%n numéro attend de nouveau ElevenLabs.</numerusform>
            <numerusform>%n numéros attendent de nouveau ElevenLabs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The imports of %n numbers were removed at ElevenLabs.</source>
        <translation>
            <numerusform>L’importation de %n numéro a été supprimée chez ElevenLabs.</numerusform>
            <numerusform>Les importations de %n numéros ont été supprimées chez ElevenLabs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::DifferencesModel</name>
    <message>
        <source>Now: %1
Before: %2</source>
        <translation>Maintenant&#xa0;: %1
Avant&#xa0;: %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Agent now: %1
Should be: %2</source>
        <translation>Agent actuel&#xa0;: %1
Agent prévu&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>numberwell::DifferencesTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Show in the &amp;pool</source>
        <translation>Afficher dans la &amp;réserve</translation>
    </message>
    <message>
        <source>Differences between the vendors and the pool</source>
        <translation>Différences entre les fournisseurs et la réserve</translation>
    </message>
</context>
<context>
    <name>numberwell::DoneStep</name>
    <message>
        <source>last week %1</source>
        <translation>la semaine dernière&#xa0;: %1</translation>
    </message>
    <message>
        <source>last time %1</source>
        <translation>la dernière fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Start a new session</source>
        <translation>&amp;Commencer une nouvelle séance</translation>
    </message>
    <message>
        <source>&amp;Back to paste IDs</source>
        <translation>&amp;Retourner coller les ID</translation>
    </message>
    <message>
        <source>&amp;Finish the session</source>
        <translation>&amp;Terminer la séance</translation>
    </message>
    <message>
        <source>Past sessions</source>
        <translation>Séances passées</translation>
    </message>
    <message>
        <source>Finished sessions are listed here with their time.</source>
        <translation>Les séances terminées figurent ici, avec leur durée.</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers live in %1</source>
        <translation>
            <numerusform>%n numéro en service en %1</numerusform>
            <numerusform>%n numéros en service en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>20 numbers live in 3 min; last week 11 min</comment>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers live so far</source>
        <translation>
            <numerusform>%n numéro en service jusqu’ici</numerusform>
            <numerusform>%n numéros en service jusqu’ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Some rows are filled in but not activated.</source>
        <translation>Des lignes sont remplies, mais pas activées.</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers wait for their ID.</source>
        <translation>
            <numerusform>%n numéro attend son ID.</numerusform>
            <numerusform>%n numéros attendent leur ID.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits any more.</source>
        <translation>Plus rien n’attend.</translation>
    </message>
    <message>
        <source>No session is open</source>
        <translation>Aucune séance n’est ouverte</translation>
    </message>
    <message>
        <source>A session takes numbers from the purchase to ready, and counts the time.</source>
        <translation>Une séance mène les numéros de l’achat jusqu’à l’état prêt, et compte le temps.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate or clear the rows that are filled in first.</source>
        <translation>Activez ou effacez d’abord les lignes remplies.</translation>
    </message>
    <message>
        <source>By hand, at %1 an organization, it would have been %2</source>
        <translation>À la main, à raison de %1 par organisation, il aurait fallu %2</translation>
    </message>
    <message>
        <source>%1: %2 saved, %3%.</source>
        <comment>by hand; time saved; percent</comment>
        <translation>%1&#xa0;: %2 d’économie, soit %3&#xa0;%.</translation>
    </message>
    <message>
        <source>%1: this took %2 longer.</source>
        <comment>by hand; time</comment>
        <translation>%1&#xa0;: cette séance a pris %2 de plus.</translation>
    </message>
</context>
<context>
    <name>numberwell::ElevenLabsSection</name>
    <message>
        <source>ElevenLabs</source>
        <translation>ElevenLabs</translation>
    </message>
    <message>
        <source>The key is optional. Without one you import the numbers in the ElevenLabs dashboard and paste their IDs in the weekly session: nothing is missing.</source>
        <translation>La clé est facultative. Sans elle, vous importez les numéros dans le tableau de bord d’ElevenLabs et collez leurs ID pendant la séance hebdomadaire&#xa0;: rien ne manque.</translation>
    </message>
    <message>
        <source>ElevenLabs API key</source>
        <translation>Clé API ElevenLabs</translation>
    </message>
    <message>
        <source>ElevenLabs agent</source>
        <translation>Agent ElevenLabs</translation>
    </message>
    <message>
        <source>ElevenLabs API address</source>
        <translation>Adresse de l’API d’ElevenLabs</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>Clé A&amp;PI</translation>
    </message>
    <message>
        <source>Answers the numbers that are imported. Test the connection to pick it from the account&apos;s list, or enter its ID.</source>
        <translation>Répond aux numéros importés. Testez la connexion pour le choisir dans la liste du compte, ou entrez son ID.</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>Age&amp;nt</translation>
    </message>
    <message>
        <source>API add&amp;ress</source>
        <translation>A&amp;dresse de l’API</translation>
    </message>
    <message>
        <source>An agent&apos;s ID holds only letters, digits, _ and -. Copy it from the agent&apos;s page at ElevenLabs.</source>
        <translation>L’ID d’un agent ne contient que des lettres, des chiffres, _ et -. Copiez-le depuis la page de l’agent chez ElevenLabs.</translation>
    </message>
    <message>
        <source>There is nothing to test without a key, and none is needed for the dashboard&apos;s way.</source>
        <translation>Sans clé, il n’y a rien à tester, et le tableau de bord n’en demande pas.</translation>
    </message>
    <message>
        <source>Connected to ElevenLabs. The account has no agents yet: make one there, or calls to the numbers go unanswered.</source>
        <translation>Connecté à ElevenLabs. Le compte n’a encore aucun agent&#xa0;: créez-en un là-bas, sinon les appels aux numéros resteront sans réponse.</translation>
    </message>
    <message>
        <source>Connected to ElevenLabs. Agents to choose from: %1</source>
        <translation>Connecté à ElevenLabs. Agents au choix&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>numberwell::ErrorText</name>
    <message>
        <source>The database</source>
        <translation>La base de données</translation>
    </message>
    <message>
        <source>The other side</source>
        <comment>a server that is not named</comment>
        <translation>Le service distant</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked. Nothing was saved. Unlock it and try again, or enter the secret each time it is asked for.</source>
        <translation>Le trousseau du système est verrouillé. Rien n’a été enregistré. Déverrouillez-le et réessayez, ou entrez le secret chaque fois qu’il est demandé.</translation>
    </message>
    <message>
        <source>This system has no keychain. Nothing was saved. Secrets are asked for each time, until one is installed, such as GNOME Keyring or KWallet.</source>
        <translation>Ce système n’a pas de trousseau. Rien n’a été enregistré. Les secrets sont demandés chaque fois, tant qu’aucun n’est installé, comme GNOME Keyring ou KWallet.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not let Numberwell in. Nothing was saved. Allow it there and try again.</source>
        <translation>Le trousseau du système n’a pas laissé entrer Numberwell. Rien n’a été enregistré. Autorisez-le dans le trousseau et réessayez.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain failed. Nothing was saved. Try again, or enter the secret each time it is asked for.</source>
        <translation>Le trousseau du système a connu une panne. Rien n’a été enregistré. Réessayez, ou entrez le secret chaque fois qu’il est demandé.</translation>
    </message>
    <message>
        <source>That is not an area code: three digits are needed, the first 2 to 9, the second 0 to 8, like 604. Nothing was changed.</source>
        <translation>Ce n’est pas un indicatif régional&#xa0;: il faut trois chiffres, le premier de 2 à 9, le deuxième de 0 à 8, comme 604. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That many numbers can&apos;t be bought in one order. Nothing was changed. Enter a count between 1 and the limit in Settings.</source>
        <translation>Autant de numéros ne s’achètent pas en une seule commande. Rien n’a été modifié. Entrez un nombre entre 1 et la limite des paramètres.</translation>
    </message>
    <message>
        <source>That is not a phone number: a plus, the country and the number are needed, like +16045550123. Nothing was changed.</source>
        <translation>Ce n’est pas un numéro de téléphone&#xa0;: il faut un plus, le pays et le numéro, comme +16045550123. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That is not an organization&apos;s ID: a UUID is needed. Nothing was changed.</source>
        <translation>Ce n’est pas l’ID d’une organisation&#xa0;: il faut un UUID. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That is not a database address. Nothing was changed. It looks like postgresql://user@host:5432/database</source>
        <translation>Ce n’est pas une adresse de base de données. Rien n’a été modifié. Elle ressemble à postgresql://user@host:5432/database</translation>
    </message>
    <message>
        <source>That is not a web address. Nothing was changed. It begins with https://</source>
        <translation>Ce n’est pas une adresse Web. Rien n’a été modifié. Elle commence par https://</translation>
    </message>
    <message>
        <source>The time limit for requests must be a whole number of seconds. Nothing was changed.</source>
        <translation>Le délai des requêtes doit être un nombre entier de secondes. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The target must be at least the threshold, and neither may be negative. Nothing was changed.</source>
        <translation>La cible doit être au moins égale au seuil, et ni l’un ni l’autre ne peut être négatif. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>An ElevenLabs agent is needed for this. Nothing was changed. Choose one in Settings.</source>
        <translation>Il faut pour cela un agent ElevenLabs. Rien n’a été modifié. Choisissez-en un dans les paramètres.</translation>
    </message>
    <message>
        <source>A file that should hold a secret can&apos;t be read. Nothing was changed. Check its path and rights.</source>
        <translation>Un fichier qui devrait contenir un secret est illisible. Rien n’a été modifié. Vérifiez son chemin et ses droits.</translation>
    </message>
    <message>
        <source>That is too much to paste at once. The grid is as it was. Paste only the columns with numbers and IDs.</source>
        <translation>C’est trop à coller d’un coup. La grille est restée telle quelle. Collez seulement les colonnes des numéros et des ID.</translation>
    </message>
    <message>
        <source>That is not text. The grid is as it was. Copy the numbers and IDs themselves, or open a CSV or text file.</source>
        <translation>Ce n’est pas du texte. La grille est restée telle quelle. Copiez les numéros et les ID eux-mêmes, ou ouvrez un fichier CSV ou texte.</translation>
    </message>
    <message>
        <source>%1 is answering too many requests at once. Nothing was changed. Try again in a minute.</source>
        <translation>%1 reçoit trop de requêtes à la fois. Rien n’a été modifié. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>%1 is answering too many requests at once. Nothing was changed. Try again in %2.</source>
        <translation>%1 reçoit trop de requêtes à la fois. Rien n’a été modifié. Réessayez dans %2.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached. What was saved is safe; whether the request arrived is checked before it is repeated. Check the connection, then try again.</source>
        <translation>%1 est hors d’atteinte. Ce qui était enregistré est en sécurité; avant de répéter la requête, on vérifie si elle est arrivée. Vérifiez la connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. What was saved is safe; whether the request arrived is checked before it is repeated. Try again in a while.</source>
        <translation>%1 n’a pas répondu à temps. Ce qui était enregistré est en sécurité; avant de répéter la requête, on vérifie si elle est arrivée. Réessayez un peu plus tard.</translation>
    </message>
    <message>
        <source>%1 did not accept the credentials. Nothing was changed. Check them in Settings.</source>
        <translation>%1 n’a pas accepté les identifiants de connexion. Rien n’a été modifié. Vérifiez-les dans les paramètres.</translation>
    </message>
    <message>
        <source>%1 does not allow this. Nothing was changed. Check the account&apos;s rights.</source>
        <translation>%1 ne permet pas cette action. Rien n’a été modifié. Vérifiez les droits du compte.</translation>
    </message>
    <message>
        <source>%1 does not have what was asked for. Nothing was changed. Refresh and look again.</source>
        <translation>%1 n’a pas ce qui a été demandé. Rien n’a été modifié. Actualisez et regardez de nouveau.</translation>
    </message>
    <message>
        <source>Somebody else was faster, or it exists already. Nothing was changed. Refresh and look again.</source>
        <translation>Quelqu’un d’autre a été plus rapide, ou cela existe déjà. Rien n’a été modifié. Actualisez et regardez de nouveau.</translation>
    </message>
    <message>
        <source>%1 refused this. Nothing was changed. Change what it names, then try again.</source>
        <translation>%1 a refusé cette action. Rien n’a été modifié. Corrigez ce qui est indiqué, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 had a failure of its own. What was saved is safe; whether the request was carried out is checked before it is repeated. Try again in a while.</source>
        <translation>%1 a connu une panne. Ce qui était enregistré est en sécurité; avant de répéter la requête, on vérifie si elle a été exécutée. Réessayez un peu plus tard.</translation>
    </message>
    <message>
        <source>%1 answered in a form this version does not know. What was saved is safe. Try again; if it stays so, a newer version is needed.</source>
        <translation>%1 a répondu sous une forme que cette version ne connaît pas. Ce qui était enregistré est en sécurité. Réessayez; si cela persiste, il faut une version plus récente.</translation>
    </message>
    <message>
        <source>The database can&apos;t be used just now. What was saved is safe. The window catches up by itself when it is back.</source>
        <translation>La base de données est inutilisable pour l’instant. Ce qui était enregistré est en sécurité. La fenêtre se mettra à jour d’elle-même à son retour.</translation>
    </message>
    <message>
        <source>This can&apos;t be used as it is. Nothing was changed. Correct it and try again.</source>
        <translation>Ceci ne peut pas être utilisé tel quel. Rien n’a été modifié. Corrigez et réessayez.</translation>
    </message>
    <message>
        <source>Stopped, as you asked. What was finished before is kept; the rest can be done later.</source>
        <translation>Arrêté, à votre demande. Ce qui était terminé est conservé; le reste peut se faire plus tard.</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <comment>a vendor&apos;s own words</comment>
        <translation>Son message&#xa0;: %1</translation>
    </message>
    <message>
        <source>Twilio sells numbers in area code %2 only with an address on file (%3). Nothing was charged. Add the address at Twilio, or choose another area code.</source>
        <translation>Pour l’indicatif %2, Twilio ne vend des numéros qu’avec une adresse au dossier (%3). Rien n’a été facturé. Ajoutez l’adresse chez Twilio, ou choisissez un autre indicatif.</translation>
    </message>
    <message>
        <source>Twilio sells numbers in area code %2 only with approved papers, a regulatory bundle (%3). Nothing was charged. Complete the bundle at Twilio, or choose another area code.</source>
        <translation>Pour l’indicatif %2, Twilio ne vend des numéros qu’avec des documents approuvés, un dossier réglementaire (%3). Rien n’a été facturé. Complétez le dossier chez Twilio, ou choisissez un autre indicatif.</translation>
    </message>
    <message>
        <source>Twilio does not know this account SID (%3). Nothing was changed. Check it in Settings: it begins with AC.</source>
        <translation>Twilio ne connaît pas ce SID de compte (%3). Rien n’a été modifié. Vérifiez-le dans les paramètres&#xa0;: il commence par AC.</translation>
    </message>
    <message>
        <source>Twilio does not let this key do that (%3). Nothing was changed. Use a key with more rights, or the account&apos;s own token, in Settings.</source>
        <translation>Twilio ne permet pas cette action à cette clé (%3). Rien n’a été modifié. Utilisez dans les paramètres une clé qui a plus de droits, ou le jeton du compte.</translation>
    </message>
    <message>
        <source>Twilio says %1 is not a number it can sell (%3). Nothing was charged. Pick another.</source>
        <translation>Twilio dit ne pas pouvoir vendre %1 (%3). Rien n’a été facturé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Twilio had a failure of its own (%3). Whether it acted is looked up before anything is tried again; nothing is bought twice.</source>
        <translation>Twilio a connu une panne (%3). Avant tout nouvel essai, on vérifie si la requête a été exécutée; rien n’est acheté deux fois.</translation>
    </message>
    <message>
        <source>Twilio did not accept the account SID and token (%3). Nothing was changed. Check them in Settings.</source>
        <translation>Twilio n’a pas accepté le SID du compte et le jeton (%3). Rien n’a été modifié. Vérifiez-les dans les paramètres.</translation>
    </message>
    <message>
        <source>The Twilio account is suspended or out of funds (%3). Nothing was charged, and the plan is kept. Reactivate the account at Twilio, then try again.</source>
        <translation>Le compte Twilio est suspendu ou sans fonds (%3). Rien n’a été facturé, et le plan est conservé. Réactivez le compte chez Twilio, puis réessayez.</translation>
    </message>
    <message>
        <source>These are Twilio&apos;s test credentials, and they can&apos;t do that (%3). Nothing was changed. Enter the live credentials in Settings.</source>
        <translation>Ce sont les identifiants d’essai de Twilio, qui ne permettent pas cette action (%3). Rien n’a été modifié. Entrez les vrais identifiants dans les paramètres.</translation>
    </message>
    <message>
        <source>Twilio does not have what was asked for (%3). Nothing was changed. Check the account SID in Settings: it begins with AC.</source>
        <translation>Twilio n’a pas ce qui a été demandé (%3). Rien n’a été modifié. Vérifiez le SID du compte dans les paramètres&#xa0;: il commence par AC.</translation>
    </message>
    <message>
        <source>Twilio is answering too many requests at once (%3). Nothing was charged. Try again in a minute.</source>
        <translation>Twilio reçoit trop de requêtes à la fois (%3). Rien n’a été facturé. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>A Twilio trial account may hold one number only (%3). Nothing was charged. Upgrade the account at Twilio, then try again.</source>
        <translation>Un compte d’essai Twilio ne peut avoir qu’un seul numéro (%3). Rien n’a été facturé. Passez à un compte complet chez Twilio, puis réessayez.</translation>
    </message>
    <message>
        <source>Twilio refused %1: it was just taken (%3). Nothing was charged. Pick another?</source>
        <translation>Twilio a refusé %1&#xa0;: il vient d’être pris (%3). Rien n’a été facturé. En choisir un autre?</translation>
    </message>
    <message>
        <source>Twilio does not know area code %2 (%3). Nothing was charged. Check it, or choose another.</source>
        <translation>Twilio ne connaît pas l’indicatif %2 (%3). Rien n’a été facturé. Vérifiez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Twilio has no numbers left in area code %2 (%3). Nothing was charged. Try a neighbouring area code.</source>
        <translation>Twilio n’a plus de numéros pour l’indicatif %2 (%3). Rien n’a été facturé. Essayez un indicatif voisin.</translation>
    </message>
    <message>
        <source>Twilio can&apos;t search area code %2 (%3). Nothing was charged. Choose another.</source>
        <translation>Twilio ne peut pas chercher dans l’indicatif %2 (%3). Rien n’a été facturé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Twilio has stopped this account from buying numbers for a while (%3). Nothing was charged, and the plan is kept. Ask Twilio&apos;s support why.</source>
        <translation>Twilio empêche ce compte d’acheter des numéros pendant un moment (%3). Rien n’a été facturé, et le plan est conservé. Demandez pourquoi au soutien de Twilio.</translation>
    </message>
    <message>
        <source>Twilio holds %1 back: it belongs to a number pool (%3). Nothing was charged. Pick another.</source>
        <translation>Twilio retient %1&#xa0;: il fait partie d’un groupe de numéros (%3). Rien n’a été facturé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The ElevenLabs key may not do that (%3). Nothing was changed. Give it read and write access to Agents at ElevenLabs, or enter another key in Settings.</source>
        <translation>La clé ElevenLabs n’a pas ce droit (%3). Rien n’a été modifié. Donnez-lui chez ElevenLabs l’accès en lecture et en écriture aux agents, ou entrez une autre clé dans les paramètres.</translation>
    </message>
    <message>
        <source>ElevenLabs did not accept the API key (%3). Nothing was changed. Check it in Settings; pasting IDs by hand works without it.</source>
        <translation>ElevenLabs n’a pas accepté la clé API (%3). Rien n’a été modifié. Vérifiez-la dans les paramètres; coller les ID à la main fonctionne sans elle.</translation>
    </message>
    <message>
        <source>ElevenLabs is answering too many requests at once (%3). Nothing is lost: the numbers stay in the pool. Try again in a minute.</source>
        <translation>ElevenLabs reçoit trop de requêtes à la fois (%3). Rien n’est perdu&#xa0;: les numéros restent dans la réserve. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>ElevenLabs already has %1, or somebody changed it just now (%3). Nothing was imported twice. Fetch the IDs to see what is there.</source>
        <translation>ElevenLabs a déjà %1, ou quelqu’un vient de le modifier (%3). Rien n’a été importé deux fois. Récupérez les ID pour voir ce qui s’y trouve.</translation>
    </message>
    <message>
        <source>The ElevenLabs plan does not cover this (%3). Nothing is lost: the numbers stay in the pool. Check the plan and its credits at ElevenLabs.</source>
        <translation>Le forfait ElevenLabs ne couvre pas cette action (%3). Rien n’est perdu&#xa0;: les numéros restent dans la réserve. Vérifiez le forfait et ses crédits chez ElevenLabs.</translation>
    </message>
    <message>
        <source>ElevenLabs no longer has %1 (%3). It stays in the pool. Import it again.</source>
        <translation>ElevenLabs n’a plus %1 (%3). Il reste dans la réserve. Importez-le de nouveau.</translation>
    </message>
    <message>
        <source>ElevenLabs no longer has the chosen agent (%3). The numbers stay as they are. Choose another agent in Settings.</source>
        <translation>ElevenLabs n’a plus l’agent choisi (%3). Les numéros restent tels quels. Choisissez un autre agent dans les paramètres.</translation>
    </message>
    <message>
        <source>this number</source>
        <translation>ce numéro</translation>
    </message>
    <message>
        <source>(not said)</source>
        <comment>in place of an area code that is not known</comment>
        <translation>(non précisé)</translation>
    </message>
    <message>
        <source>The database is stopping or starting (%3). What was saved is safe, and the window catches up by itself when it is back.</source>
        <translation>La base de données s’arrête ou démarre (%3). Ce qui était enregistré est en sécurité, et la fenêtre se mettra à jour d’elle-même à son retour.</translation>
    </message>
    <message>
        <source>The database has run out of room, memory or connections (%3). Nothing was changed. Ask whoever runs it, then try again.</source>
        <translation>La base de données manque d’espace, de mémoire ou de connexions (%3). Rien n’a été modifié. Voyez avec la personne qui s’en occupe, puis réessayez.</translation>
    </message>
    <message>
        <source>The database can&apos;t be reached (%3). What was saved is safe, and the window catches up by itself when it is back.</source>
        <translation>La base de données est hors d’atteinte (%3). Ce qui était enregistré est en sécurité, et la fenêtre se mettra à jour d’elle-même à son retour.</translation>
    </message>
    <message>
        <source>The database did not accept the user and password (%3). Nothing was changed. Check them in Settings.</source>
        <translation>La base de données n’a pas accepté l’utilisateur et le mot de passe (%3). Rien n’a été modifié. Vérifiez-les dans les paramètres.</translation>
    </message>
    <message>
        <source>The database does not let this user in (%3). Nothing was changed. Check the user and the connection in Settings.</source>
        <translation>La base de données ne laisse pas entrer cet utilisateur (%3). Rien n’a été modifié. Vérifiez l’utilisateur et la connexion dans les paramètres.</translation>
    </message>
    <message>
        <source>There is no database of this name on the server (%3). Nothing was changed. Check the name in Settings, or have it created.</source>
        <translation>Il n’y a pas de base de données de ce nom sur le serveur (%3). Rien n’a été modifié. Vérifiez le nom dans les paramètres, ou faites-la créer.</translation>
    </message>
    <message>
        <source>This exists already: somebody may have been faster (%3). Nothing was changed. Refresh and look again.</source>
        <translation>Ceci existe déjà&#xa0;: quelqu’un a peut-être été plus rapide (%3). Rien n’a été modifié. Actualisez et regardez de nouveau.</translation>
    </message>
    <message>
        <source>The database&apos;s rules do not allow this (%3). Nothing was changed. Refresh and look again: the number may be in another state by now.</source>
        <translation>Les règles de la base de données ne permettent pas cette action (%3). Rien n’a été modifié. Actualisez et regardez de nouveau&#xa0;: le numéro a peut-être changé d’état.</translation>
    </message>
    <message>
        <source>This database server is a read-only standby (%3). Nothing was changed. Connect to the primary in Settings.</source>
        <translation>Ce serveur de base de données est un serveur de secours en lecture seule (%3). Rien n’a été modifié. Connectez-vous au serveur principal dans les paramètres.</translation>
    </message>
    <message>
        <source>The database user may not do this (%3). Nothing was changed. Use a user with the role numberwell_admin.</source>
        <translation>L’utilisateur de la base de données n’a pas ce droit (%3). Rien n’a été modifié. Prenez un utilisateur qui a le rôle numberwell_admin.</translation>
    </message>
    <message>
        <source>The database lacks a table this version needs (%3). Nothing was changed. Bring it up to date with: numberwelld migrate</source>
        <translation>Il manque à la base de données une table dont cette version a besoin (%3). Rien n’a été modifié. Mettez-la à jour avec&#xa0;: numberwelld migrate</translation>
    </message>
    <message>
        <source>Another program was changing the same rows (%3). Nothing was changed. Try again.</source>
        <translation>Un autre programme modifiait les mêmes lignes (%3). Rien n’a été modifié. Réessayez.</translation>
    </message>
    <message>
        <source>The disk that holds the database is full (%3). What was saved is safe. Free some room, then try again.</source>
        <translation>Le disque de la base de données est plein (%3). Ce qui était enregistré est en sécurité. Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for PostgreSQL is not installed (%3). Nothing was changed. Install the package libqt6sql6-psql, then start again.</source>
        <translation>Le pilote PostgreSQL de Qt n’est pas installé (%3). Rien n’a été modifié. Installez le paquet libqt6sql6-psql, puis redémarrez.</translation>
    </message>
    <message>
        <source>PostgreSQL is not installed on this computer (%3). Nothing was changed. Install the package postgresql, or name a server in Settings.</source>
        <translation>PostgreSQL n’est pas installé sur cet ordinateur (%3). Rien n’a été modifié. Installez le paquet postgresql, ou indiquez un serveur dans les paramètres.</translation>
    </message>
    <message>
        <source>The private database was made by another version of PostgreSQL (%3). Nothing was changed. Install that version, or upgrade the data with pg_upgrade.</source>
        <translation>La base de données privée a été créée par une autre version de PostgreSQL (%3). Rien n’a été modifié. Installez cette version, ou convertissez les données avec pg_upgrade.</translation>
    </message>
    <message>
        <source>The private database did not start (%3). What was saved is safe. Its log in the data folder says why.</source>
        <translation>La base de données privée n’a pas démarré (%3). Ce qui était enregistré est en sécurité. Son journal, dans le dossier de données, dit pourquoi.</translation>
    </message>
    <message>
        <source>The private database can&apos;t run as root, and there is no other user to run it as (%3). Nothing was changed. Start Numberwell as an ordinary user.</source>
        <translation>La base de données privée ne peut pas tourner sous root, et il n’y a pas d’autre utilisateur pour la lancer (%3). Rien n’a été modifié. Démarrez Numberwell sous un compte ordinaire.</translation>
    </message>
    <message>
        <source>No number is ready to be assigned (%3). Nothing was changed. Buy numbers, or finish the weekly session.</source>
        <translation>Aucun numéro n’est prêt à être attribué (%3). Rien n’a été modifié. Achetez des numéros, ou terminez la séance hebdomadaire.</translation>
    </message>
    <message>
        <source>This order would pass the limit of numbers for one order, a week or a month (%3). Nothing was bought. Buy fewer, or raise the limit in Settings.</source>
        <translation>Cette commande dépasserait la limite de numéros par commande, par semaine ou par mois (%3). Rien n’a été acheté. Achetez-en moins ou relevez la limite dans les Paramètres.</translation>
    </message>
    <message>
        <source>This order would pass the limit of money for one order, a week or a month (%3). Nothing was bought. Buy fewer, or raise the limit in Settings.</source>
        <translation>Cette commande dépasserait la limite de dépense par commande, par semaine ou par mois (%3). Rien n’a été acheté. Achetez-en moins ou relevez la limite dans les Paramètres.</translation>
    </message>
    <message>
        <source>There is a limit of money, and the price of this order is not known (%3). Nothing was bought. Ask Twilio for the price again, or lift the limit in Settings.</source>
        <translation>Il y a une limite de dépense et le prix de cette commande n’est pas connu (%3). Rien n’a été acheté. Redemandez le prix à Twilio ou levez la limite dans les Paramètres.</translation>
    </message>
    <message>
        <source>The size from which an order is confirmed may not be negative. Nothing was changed.</source>
        <translation>La taille à partir de laquelle une commande est confirmée ne peut être négative. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This look took so long that another program began anew (%1). Nothing was changed. Look again.</source>
        <translation>Cette lecture a pris tant de temps qu’un autre programme a recommencé (%1). Rien n’a été modifié. Regardez de nouveau.</translation>
    </message>
    <message>
        <source>None of the pool&apos;s numbers is in this Twilio account: it is another account (%1). Nothing was changed. Check the account in Settings.</source>
        <translation>Aucun numéro de la réserve n’est dans ce compte Twilio&#xa0;: c’est un autre compte (%1). Rien n’a été modifié. Vérifiez le compte dans les paramètres.</translation>
    </message>
    <message>
        <source>The mail server</source>
        <translation>Le serveur de courriel</translation>
    </message>
    <message>
        <source>The webhook&apos;s receiver</source>
        <translation>Le destinataire du webhook</translation>
    </message>
    <message>
        <source>That is not a mail server&apos;s address. Nothing was changed. It looks like smtps://user@mail.example.com:465</source>
        <translation>Ce n’est pas l’adresse d’un serveur de courriel. Rien n’a été modifié. Elle ressemble à smtps://user@mail.example.com:465</translation>
    </message>
    <message>
        <source>An e-mail address for alerts is missing or wrong. Nothing was changed. It looks like ops@example.com</source>
        <translation>Une adresse de courriel pour les alertes manque ou est erronée. Rien n’a été modifié. Elle ressemble à ops@example.com</translation>
    </message>
    <message>
        <source>That is not a webhook&apos;s address. Nothing was changed. It begins with https://</source>
        <translation>Ce n’est pas l’adresse d’un webhook. Rien n’a été modifié. Elle commence par https://</translation>
    </message>
    <message>
        <source>What time and money are reckoned at is out of bounds in the settings file. Nothing was changed. Enter it anew in Settings.</source>
        <translation>Les valeurs du calcul du temps et de l’argent sont hors limites dans le fichier des paramètres. Rien n’a été modifié. Saisissez-les de nouveau dans les paramètres.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. The grid is as it was. Check that it is there and that you may open it.</source>
        <translation>Le fichier ne peut pas être lu. La grille est restée telle quelle. Vérifiez qu’il existe et que vous pouvez l’ouvrir.</translation>
    </message>
    <message>
        <source>Another program is reading the list just now (%1). Nothing was changed; what it finds shows here too. Wait a moment.</source>
        <translation>Un autre programme lit la liste en ce moment (%1). Rien n’a été changé; ce qu’il trouve s’affiche ici aussi. Attendez un instant.</translation>
    </message>
    <message>
        <source>None of the pool&apos;s imported numbers is in this ElevenLabs workspace: the key is another workspace&apos;s (%1). Nothing was changed. Check the key in Settings.</source>
        <translation>Aucun des numéros importés de la réserve n’est dans cet espace de travail ElevenLabs&#xa0;: la clé est celle d’un autre espace (%1). Rien n’a été changé. Vérifiez la clé dans les paramètres.</translation>
    </message>
    <message>
        <source>This is done at ElevenLabs, and no key is set (%1). Nothing was changed. Add the key in Settings, or do it in ElevenLabs&apos; dashboard.</source>
        <translation>Cela se fait chez ElevenLabs, et aucune clé n’est définie (%1). Rien n’a été changé. Ajoutez la clé dans les paramètres, ou faites-le dans le tableau de bord d’ElevenLabs.</translation>
    </message>
    <message>
        <source>ElevenLabs said yes, but still has another agent (%1). Look again; if it stays so, set the agent in ElevenLabs&apos; dashboard.</source>
        <translation>ElevenLabs a dit oui, mais a toujours un autre agent (%1). Vérifiez de nouveau; si rien ne change, définissez l’agent dans le tableau de bord d’ElevenLabs.</translation>
    </message>
    <message>
        <source>Twilio has the number after all, so its import stays (%1). Look again: it shows as bought elsewhere.</source>
        <translation>Twilio a bien ce numéro; son importation reste donc (%1). Vérifiez de nouveau&#xa0;: il paraît comme acheté ailleurs.</translation>
    </message>
    <message>
        <source>Another agent answers %1 at ElevenLabs (%3). Nothing was changed. Choose that agent and import again, or give it yours at ElevenLabs.</source>
        <translation>Un autre agent répond au numéro %1 dans ElevenLabs (%3). Rien n’a été modifié. Choisissez cet agent et importez de nouveau, ou donnez-lui le vôtre dans ElevenLabs.</translation>
    </message>
    <message>
        <source>Another number of the pool has the ElevenLabs ID of %1 (%3). Nothing was changed. Correct the other number&apos;s ID first.</source>
        <translation>Un autre numéro de la réserve a l’ID ElevenLabs de %1 (%3). Rien n’a été modifié. Corrigez d’abord l’ID de l’autre numéro.</translation>
    </message>
    <message>
        <source>ElevenLabs has not said whether it imported %1 (%3). Its list is read before anything is tried again; nothing is imported twice.</source>
        <translation>ElevenLabs n’a pas dit s’il a importé %1 (%3). Sa liste est lue avant tout nouvel essai; rien n’est importé deux fois.</translation>
    </message>
    <message>
        <source>ElevenLabs needs the Twilio account&apos;s auth token besides the API key (%3). Nothing was changed. Enter it in Settings.</source>
        <translation>ElevenLabs a besoin du jeton d’authentification du compte Twilio en plus de la clé API (%3). Rien n’a été modifié. Saisissez-le dans les paramètres.</translation>
    </message>
</context>
<context>
    <name>numberwell::EventText</name>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>About to be bought</source>
        <translation>Achat imminent</translation>
    </message>
    <message>
        <source>No answer, looked up at Twilio</source>
        <translation>Sans réponse, on vérifie</translation>
    </message>
    <message>
        <source>Bought at Twilio</source>
        <translation>Acheté chez Twilio</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>Pas acheté</translation>
    </message>
    <message>
        <source>In the pool, waits for ElevenLabs</source>
        <translation>En attente d’ElevenLabs</translation>
    </message>
    <message>
        <source>Import at ElevenLabs failed</source>
        <translation>Échec d’importation</translation>
    </message>
    <message>
        <source>Imported at ElevenLabs, no agent</source>
        <translation>Importé, sans agent</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Assigned to an organization</source>
        <translation>Attribué à une organisation</translation>
    </message>
    <message>
        <source>Given back, in quarantine</source>
        <translation>Rendu, en quarantaine</translation>
    </message>
    <message>
        <source>Given back to Twilio</source>
        <translation>Rendu à Twilio</translation>
    </message>
    <message>
        <source>Not needed: the order was filled before its turn.</source>
        <translation>Pas nécessaire&#xa0;: la commande était comblée avant son tour.</translation>
    </message>
    <message>
        <source>Another order holds this number. Nothing was charged.</source>
        <translation>Une autre commande retient ce numéro. Rien n’a été facturé.</translation>
    </message>
    <message>
        <source>The order was stopped before its turn. Nothing was charged.</source>
        <translation>La commande a été arrêtée avant son tour. Rien n’a été facturé.</translation>
    </message>
    <message>
        <source>Back in the pool, ready</source>
        <translation>De nouveau prêt</translation>
    </message>
    <message>
        <source>The account had this number before the order: it is in the pool now, and another one was bought in its place.</source>
        <translation>Le compte avait ce numéro avant la commande&#xa0;: il est maintenant dans la réserve, et un autre a été acheté à sa place.</translation>
    </message>
    <message>
        <source>Adopted into the pool</source>
        <translation>Adopté dans la réserve</translation>
    </message>
    <message>
        <source>Bought elsewhere, ignored for good</source>
        <translation>Acheté ailleurs, ignoré</translation>
    </message>
    <message>
        <source>No longer at Twilio</source>
        <translation>N’est plus chez Twilio</translation>
    </message>
    <message>
        <source>Webhook changed at Twilio</source>
        <translation>Webhook modifié chez Twilio</translation>
    </message>
    <message>
        <source>Has another SID at Twilio</source>
        <translation>Autre SID chez Twilio</translation>
    </message>
    <message>
        <source>Change at Twilio accepted</source>
        <translation>Changement chez Twilio accepté</translation>
    </message>
    <message>
        <source>Twilio and the pool agree again</source>
        <translation>Twilio et la réserve concordent</translation>
    </message>
    <message>
        <source>Another agent at ElevenLabs than should be</source>
        <translation>Un autre agent que prévu chez ElevenLabs</translation>
    </message>
    <message>
        <source>No longer at ElevenLabs</source>
        <translation>N’est plus chez ElevenLabs</translation>
    </message>
    <message>
        <source>Has another ID at ElevenLabs</source>
        <translation>A un autre ID chez ElevenLabs</translation>
    </message>
    <message>
        <source>Imported twice at ElevenLabs</source>
        <translation>Importé deux fois chez ElevenLabs</translation>
    </message>
    <message>
        <source>Import left over at ElevenLabs</source>
        <translation>Importation restée chez ElevenLabs</translation>
    </message>
    <message>
        <source>Agent set right at ElevenLabs</source>
        <translation>Agent corrigé chez ElevenLabs</translation>
    </message>
    <message>
        <source>Agent at ElevenLabs accepted</source>
        <translation>Agent chez ElevenLabs accepté</translation>
    </message>
    <message>
        <source>New ElevenLabs ID taken</source>
        <translation>Nouvel ID ElevenLabs repris</translation>
    </message>
    <message>
        <source>Import removed at ElevenLabs</source>
        <translation>Importation supprimée chez ElevenLabs</translation>
    </message>
    <message>
        <source>ElevenLabs and the pool agree again</source>
        <translation>ElevenLabs et la réserve concordent de nouveau</translation>
    </message>
    <message>
        <source>Import left over, ignored for good</source>
        <translation>Importation restée, ignorée</translation>
    </message>
    <message>
        <source>About to be imported at ElevenLabs</source>
        <translation>Sur le point d’être importé dans ElevenLabs</translation>
    </message>
    <message>
        <source>No answer, looked up at ElevenLabs</source>
        <translation>Pas de réponse, vérifié dans ElevenLabs</translation>
    </message>
    <message>
        <source>Import given up</source>
        <translation>Importation abandonnée</translation>
    </message>
    <message>
        <source>The import was stopped before its turn. The number waits as before.</source>
        <translation>L’importation a été arrêtée avant son tour. Le numéro attend comme avant.</translation>
    </message>
</context>
<context>
    <name>numberwell::EventsModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
</context>
<context>
    <name>numberwell::FilterChips</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
</context>
<context>
    <name>numberwell::Format</name>
    <message>
        <source>%1 %2</source>
        <comment>two parts of a duration</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds, short</comment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes, short</comment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours, short</comment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days, short</comment>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>%1 is an age: 2 min</comment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>less than a day</source>
        <translation>moins d’un jour</translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>env. %n jour</numerusform>
            <numerusform>env. %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n weeks</source>
        <translation>
            <numerusform>env. %n semaine</numerusform>
            <numerusform>env. %n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n months</source>
        <translation>
            <numerusform>env. %n mois</numerusform>
            <numerusform>env. %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>over a year</source>
        <translation>plus d’un an</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>date pattern of Qt</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>date pattern of Qt</comment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date pattern of Qt</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date pattern of Qt</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time pattern of Qt</comment>
        <translation>HH:mm</translation>
    </message>
</context>
<context>
    <name>numberwell::HistoryModel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>by API</source>
        <translation>par l’API</translation>
    </message>
    <message>
        <source>%1 by hand, %2 by API</source>
        <translation>%1 à la main, %2 par l’API</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open from %1 to %2</source>
        <translation>Ouverte du %1 au %2</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numéros</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Temps passé</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <comment>sessions, numbers in a time</comment>
        <translation>%1, %2 en %3</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n séance</numerusform>
            <numerusform>%n séances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n numéro</numerusform>
            <numerusform>%n numéros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::ImportList</name>
    <message>
        <source>Imports that wait</source>
        <translation>Importations en attente</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>Essa&amp;yer</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>Tries no more. The numbers stay in the pool, and can be imported again or activated by hand.</source>
        <translation>N’essaie plus. Les numéros restent dans la réserve et peuvent être importés de nouveau ou activés à la main.</translation>
    </message>
</context>
<context>
    <name>numberwell::ImportModel</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Pas nécessaire</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Made ready by hand meanwhile, or given back.</source>
        <translation>Rendu prêt à la main entre-temps, ou rendu.</translation>
    </message>
    <message>
        <source>%1 Next try %2.</source>
        <comment>a sentence, a time</comment>
        <translation>%1 Prochain essai à %2.</translation>
    </message>
    <message>
        <source>The answer got lost. ElevenLabs&apos; list is read before anything else.</source>
        <translation>La réponse s’est perdue. La liste d’ElevenLabs est lue avant toute autre chose.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
</context>
<context>
    <name>numberwell::ImportStep</name>
    <message>
        <source>Numbers that wait for ElevenLabs</source>
        <translation>Numéros en attente d’ElevenLabs</translation>
    </message>
    <message>
        <source>Shape of the copied list</source>
        <translation>Forme de la liste copiée</translation>
    </message>
    <message>
        <source>&amp;Open ElevenLabs dashboard</source>
        <translation>&amp;Ouvrir le tableau de bord d’ElevenLabs</translation>
    </message>
    <message>
        <source>Next: &amp;paste IDs</source>
        <translation>Ensuite&#xa0;: co&amp;ller les ID</translation>
    </message>
    <message>
        <source>One per line</source>
        <translation>Un par ligne</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Séparés par des virgules</translation>
    </message>
    <message>
        <source>Columns: number, SID, label</source>
        <translation>Colonnes&#xa0;: numéro, SID, étiquette</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n numbers</source>
        <translation>
            <numerusform>&amp;Copier %n numéro</numerusform>
            <numerusform>&amp;Copier %n numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>No number waits for ElevenLabs. Buy numbers first; they are listed here at once.</source>
        <translation>Aucun numéro n’attend ElevenLabs. Achetez d’abord des numéros; ils paraîtront ici aussitôt.</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers copied</source>
        <translation>
            <numerusform>%n numéro copié</numerusform>
            <numerusform>%n numéros copiés</numerusform>
        </translation>
    </message>
    <message>
        <source>At ElevenLabs, one by one</source>
        <translation>Chez ElevenLabs, un par un</translation>
    </message>
    <message>
        <source>F7 copies the next, Shift+F7 the one before: while this window is in front.</source>
        <translation>F7 copie le champ suivant, Maj+F7 le précédent, tant que cette fenêtre est au premier plan.</translation>
    </message>
    <message>
        <source>In the dashboard: Phone Numbers, + Import number, From Twilio.</source>
        <translation>Dans le tableau de bord&#xa0;: Phone Numbers, + Import number, From Twilio.</translation>
    </message>
    <message>
        <source>Copy each field here and paste it there. The auth token is a secret and is not copied: it has to come from you.</source>
        <translation>Copiez chaque champ ici et collez-le là-bas. Le jeton d’authentification est secret et n’est pas copié&#xa0;: il doit venir de vous.</translation>
    </message>
    <message>
        <source>Give the number its agent, copy the phone ID that it shows (phnum_…), come back and press Ctrl+V: the ID goes to the number at hand.</source>
        <translation>Attribuez l’agent au numéro, copiez l’ID affiché (phnum_…), revenez et appuyez sur Ctrl+V&#xa0;: l’ID va au numéro en cours.</translation>
    </message>
    <message>
        <source>Or keep the IDs, and paste all of them in the next step.</source>
        <translation>Ou gardez les ID et collez-les tous à l’étape suivante.</translation>
    </message>
</context>
<context>
    <name>numberwell::InlineMessage</name>
    <message>
        <source>Dismiss message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>numberwell::LevelChart</name>
    <message>
        <source>Ready numbers, last 30 days</source>
        <translation>Numéros prêts, 30 derniers jours</translation>
    </message>
    <message numerus="yes">
        <source>%n ready today</source>
        <translation>
            <numerusform>%n prêt aujourd’hui</numerusform>
            <numerusform>%n prêts aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>buy below %1</source>
        <translation>acheter sous %1</translation>
    </message>
    <message>
        <source>empty %1</source>
        <comment>%1 is a day: 26 Nov</comment>
        <translation>vide le %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>numberwell::LimitText</name>
    <message>
        <source>At most %1 numbers may be bought in one order.</source>
        <translation>Une commande peut compter au plus %1 numéros.</translation>
    </message>
    <message>
        <source>At most %1 numbers may be ordered in 7 days; %2 are left.</source>
        <translation>Au plus %1 numéros peuvent être commandés en 7 jours; il en reste %2.</translation>
    </message>
    <message>
        <source>At most %1 numbers may be ordered in 30 days; %2 are left.</source>
        <translation>Au plus %1 numéros peuvent être commandés en 30 jours; il en reste %2.</translation>
    </message>
    <message>
        <source>One order may cost at most %1 a month.</source>
        <translation>Une commande peut coûter au plus %1 par mois.</translation>
    </message>
    <message>
        <source>The orders of 7 days may cost at most %1 a month; %2 is left.</source>
        <translation>Les commandes de 7 jours peuvent coûter au plus %1 par mois; il reste %2.</translation>
    </message>
    <message>
        <source>The orders of 30 days may cost at most %1 a month; %2 is left.</source>
        <translation>Les commandes de 30 jours peuvent coûter au plus %1 par mois; il reste %2.</translation>
    </message>
    <message>
        <source>There is a limit of %1, and Twilio did not say its price. Ask it again, or lift the limit in Settings.</source>
        <translation>Il y a une limite de %1 et Twilio n’a pas donné son prix. Redemandez-le ou levez la limite dans les Paramètres.</translation>
    </message>
    <message>
        <source>%1 Buy fewer, or raise the limit in Settings.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 Achetez-en moins ou relevez la limite dans les Paramètres.</translation>
    </message>
</context>
<context>
    <name>numberwell::LimitsSection</name>
    <message>
        <source>Limits</source>
        <translation>Plafonds</translation>
    </message>
    <message>
        <source>How much may be bought. The database refuses an order that would pass a limit, from whichever console or program it comes.</source>
        <translation>Ce qui peut être acheté. La base de données refuse toute commande qui dépasserait une limite, d’où qu’elle vienne.</translation>
    </message>
    <message>
        <source>Numbers in one &amp;order</source>
        <translation>Numéros par &amp;commande</translation>
    </message>
    <message>
        <source>Numbers in one order</source>
        <translation>Numéros par commande</translation>
    </message>
    <message>
        <source>Cost of one orde&amp;r</source>
        <translation>Coût d’une comma&amp;nde</translation>
    </message>
    <message>
        <source>Cost of one order</source>
        <translation>Coût d’une commande</translation>
    </message>
    <message>
        <source>Numbers in a &amp;week</source>
        <translation>Numéros par &amp;semaine</translation>
    </message>
    <message>
        <source>Numbers in a week</source>
        <translation>Numéros par semaine</translation>
    </message>
    <message>
        <source>Cost o&amp;f a week</source>
        <translation>Coût d’une se&amp;maine</translation>
    </message>
    <message>
        <source>Cost of a week</source>
        <translation>Coût d’une semaine</translation>
    </message>
    <message>
        <source>Numbers in a &amp;month</source>
        <translation>Numéros &amp;par mois</translation>
    </message>
    <message>
        <source>Numbers in a month</source>
        <translation>Numéros par mois</translation>
    </message>
    <message>
        <source>Cost of a mo&amp;nth</source>
        <translation>Coût d’un m&amp;ois</translation>
    </message>
    <message>
        <source>Cost of a month</source>
        <translation>Coût d’un mois</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>In %1 a month, as the account pays it</source>
        <translation>En %1 par mois, comme le compte le paie</translation>
    </message>
    <message numerus="yes">
        <source>%n ordered in the last %1 days</source>
        <translation>
            <numerusform>%n commandé ces %1 derniers jours</numerusform>
            <numerusform>%n commandés ces %1 derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a month for what was ordered in the last %2 days</source>
        <translation>%1 par mois pour ce qui a été commandé ces %2 derniers jours</translation>
    </message>
</context>
<context>
    <name>numberwell::MailSection</name>
    <message>
        <source>Alerts by e-mail</source>
        <translation>Alertes par courriel</translation>
    </message>
    <message>
        <source>Sent over TLS only, to a server whose certificate is good. Leave the server empty to send no mails.</source>
        <translation>Envoyées par TLS seulement, à un serveur dont le certificat est valable. Laissez le serveur vide pour n’envoyer aucun courriel.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de courriel</translation>
    </message>
    <message>
        <source>Mail password</source>
        <translation>Mot de passe du courriel</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Save &amp;mail settings</source>
        <translation>Enregistrer le cou&amp;rriel</translation>
    </message>
    <message>
        <source>Send a test mail &amp;now</source>
        <translation>E&amp;nvoyer un essai</translation>
    </message>
    <message>
        <source>smtps:// is TLS from the start; smtp:// with port 587 begins with STARTTLS.</source>
        <translation>smtps:// signifie TLS dès le début; smtp:// avec le port 587 commence par STARTTLS.</translation>
    </message>
    <message>
        <source>Mail server &amp;URL</source>
        <translation>&amp;URL du serveur</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Several are set apart by commas.</source>
        <translation>Séparez-en plusieurs par des virgules.</translation>
    </message>
    <message>
        <source>Recip&amp;ients</source>
        <translation>Dest&amp;inataires</translation>
    </message>
    <message>
        <source>Empty: the user of the mail server, or else the first recipient.</source>
        <translation>Vide&#xa0;: l’utilisateur du serveur de courriel, ou à défaut le premier destinataire.</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>Expé&amp;diteur</translation>
    </message>
    <message>
        <source>That is not a mail server&apos;s address. It looks like smtps://user@mail.example.com:465</source>
        <translation>Ce n’est pas l’adresse d’un serveur de courriel. Elle ressemble à smtps://user@mail.example.com:465</translation>
    </message>
    <message>
        <source>An e-mail address is needed, like ops@example.com.</source>
        <translation>Il faut une adresse de courriel, comme ops@example.com.</translation>
    </message>
    <message>
        <source>The user of the mail server needs a password.</source>
        <translation>L’utilisateur du serveur de courriel a besoin d’un mot de passe.</translation>
    </message>
    <message>
        <source>The mail server took the test mail for %1. Look whether it arrives.</source>
        <translation>Le serveur de courriel a accepté le courriel d’essai pour %1. Vérifiez s’il arrive.</translation>
    </message>
</context>
<context>
    <name>numberwell::MainWindow</name>
    <message>
        <source>No numbers ready: the pool is empty.</source>
        <translation>Aucun numéro prêt&#xa0;: la réserve est vide.</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers ready: below %1.</source>
        <translation>
            <numerusform>%n numéro prêt&#xa0;: moins que %1.</numerusform>
            <numerusform>%n numéros prêts&#xa0;: moins que %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>At this rate the pool is empty today.</source>
        <translation>À ce rythme, la réserve sera vide aujourd’hui.</translation>
    </message>
    <message>
        <source>At this rate the pool is empty on %1.</source>
        <translation>À ce rythme, la réserve sera vide le %1.</translation>
    </message>
    <message>
        <source>&amp;Buy numbers…</source>
        <translation>&amp;Acheter des numéros…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Act&amp;ualiser</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Ra&amp;ccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for ElevenLabs</source>
        <translation>
            <numerusform>%n en attente d’ElevenLabs</numerusform>
            <numerusform>%n en attente d’ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bu&amp;y %n numbers…</source>
        <translation>
            <numerusform>Acheter %n n&amp;uméro…</numerusform>
            <numerusform>Acheter %n n&amp;uméros…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are waiting for ElevenLabs.</source>
        <translation>
            <numerusform>%n est en attente d’ElevenLabs.</numerusform>
            <numerusform>%n sont en attente d’ElevenLabs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;ntinue weekly session</source>
        <translation>Poursuivre la séance &amp;hebdomadaire</translation>
    </message>
</context>
<context>
    <name>numberwell::MappingGrid</name>
    <message>
        <source>Numbers and their ElevenLabs IDs</source>
        <translation>Numéros et leurs ID ElevenLabs</translation>
    </message>
    <message>
        <source>&amp;next problem ↓</source>
        <translation>&amp;problème suivant ↓</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>&amp;Garder pour plus tard</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>couper</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>effacer</translation>
    </message>
    <message>
        <source>Go to the next row that needs you (F8)</source>
        <translation>Aller à la prochaine ligne à corriger (F8)</translation>
    </message>
    <message>
        <source>Write the IDs of all ready rows (Ctrl+Enter)</source>
        <translation>Écrire les ID de toutes les lignes prêtes (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>No number waits for an ID. Buy numbers first; a list that you paste here is checked all the same.</source>
        <translation>Aucun numéro n’attend d’ID. Achetez d’abord des numéros; une liste collée ici est vérifiée quand même.</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Only numbers were pasted, and all of them are here already. Paste their ElevenLabs IDs.</source>
        <translation>Seuls des numéros ont été collés, et ils sont déjà tous ici. Collez leurs ID ElevenLabs.</translation>
    </message>
    <message>
        <source>All of this was here already. Nothing was changed.</source>
        <translation>Tout cela était déjà ici. Rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n IDs are left over: perhaps rows have shifted.</source>
        <translation>
            <numerusform>%n ID est de trop&#xa0;: des lignes se sont peut-être décalées.</numerusform>
            <numerusform>%n ID sont de trop&#xa0;: des lignes se sont peut-être décalées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pasted rows did not match a waiting number. They are at the end, each with its reason.</source>
        <translation>
            <numerusform>%n ligne collée ne correspond à aucun numéro en attente. Elle est à la fin, avec la raison.</numerusform>
            <numerusform>%n lignes collées ne correspondent à aucun numéro en attente. Elles sont à la fin, chacune avec sa raison.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activating %n numbers…</source>
        <translation>
            <numerusform>Activation de %n numéro…</numerusform>
            <numerusform>Activation de %n numéros…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Your IDs are all still here. Activate again when it is mended.</source>
        <translation>%1 Vos ID sont tous encore ici. Activez de nouveau quand c’est corrigé.</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are live.</source>
        <translation>
            <numerusform>%n numéro est en service.</numerusform>
            <numerusform>%n numéros sont en service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows changed while you were activating: somebody else was faster. They stay here, each with its reason.</source>
        <translation>
            <numerusform>%n ligne a changé pendant l’activation&#xa0;: quelqu’un d’autre a été plus rapide. Elle reste ici, avec la raison.</numerusform>
            <numerusform>%n lignes ont changé pendant l’activation&#xa0;: quelqu’un d’autre a été plus rapide. Elles restent ici, chacune avec sa raison.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n prête</numerusform>
            <numerusform>%n prêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without ID</source>
        <translation>
            <numerusform>%n sans ID</numerusform>
            <numerusform>%n sans ID</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n à corriger</numerusform>
            <numerusform>%n à corriger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live already</source>
        <translation>
            <numerusform>%n déjà en service</numerusform>
            <numerusform>%n déjà en service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Activate %n numbers</source>
        <translation>
            <numerusform>&amp;Activer %n numéro</numerusform>
            <numerusform>&amp;Activer %n numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back: %1 (Ctrl+Z)</source>
        <translation>Annuler&#xa0;: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>Réta&amp;blir</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>Recopier vers le &amp;bas</translation>
    </message>
    <message>
        <source>&amp;Insert row</source>
        <translation>&amp;Insérer une ligne</translation>
    </message>
    <message>
        <source>Remo&amp;ve rows</source>
        <translation>Supprimer les li&amp;gnes</translation>
    </message>
    <message>
        <source>&amp;Mend rows</source>
        <translation>Co&amp;rriger les lignes</translation>
    </message>
    <message>
        <source>Mend a&amp;ll</source>
        <translation>&amp;Tout corriger</translation>
    </message>
    <message>
        <source>&amp;Sort by verdict</source>
        <translation>&amp;Trier par verdict</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>Problème &amp;suivant</translation>
    </message>
    <message>
        <source>C&amp;onfirm the matched IDs</source>
        <translation>C&amp;onfirmer les ID appariés</translation>
    </message>
    <message>
        <source>Read a &amp;file…</source>
        <translation>Lire un &amp;fichier…</translation>
    </message>
    <message>
        <source>&amp;Activate</source>
        <translation>&amp;Activer</translation>
    </message>
    <message>
        <source>Read numbers and IDs from a file</source>
        <translation>Lire des numéros et des ID dans un fichier</translation>
    </message>
    <message>
        <source>Tables and lists (*.csv *.tsv *.txt *.json *.html *.htm *.md);;All files (*)</source>
        <translation>Tableaux et listes (*.csv *.tsv *.txt *.json *.html *.htm *.md);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Numbers that wait for an ID stay here; what was filled in for them is gone. Ctrl+Z brings it back.</source>
        <translation>Les numéros qui attendent un ID restent ici; ce qui avait été saisi pour eux est retiré. Ctrl+Z le rétablit.</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Lignes</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Paste what ElevenLabs gave you, in any shape: columns, a list, JSON; or drop a file. Nothing is written until you activate.</source>
        <translation>Collez ce qu’ElevenLabs vous a donné, sous n’importe quelle forme&#xa0;: colonnes, liste, JSON; ou déposez un fichier. Rien n’est écrit avant l’activation.</translation>
    </message>
    <message>
        <source>Put in order what one click can (Ctrl+Shift+M)</source>
        <translation>Corriger ce qu’un seul clic peut corriger (Ctrl+Maj+M)</translation>
    </message>
    <message>
        <source>%1: %2 Nothing was changed.</source>
        <translation>%1&#xa0;: %2 Rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mend %n rows</source>
        <translation>
            <numerusform>&amp;Corriger %n ligne</numerusform>
            <numerusform>&amp;Corriger %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n IDs came without numbers and were matched by their order. Compare with ElevenLabs: %1</source>
        <translation>
            <numerusform>%n ID est venu sans numéro et a été apparié selon l’ordre. Comparez avec ElevenLabs&#xa0;: %1</numerusform>
            <numerusform>%n ID sont venus sans numéros et ont été appariés selon leur ordre. Comparez avec ElevenLabs&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source> … %1</source>
        <translation> … %1</translation>
    </message>
    <message numerus="yes">
        <source>C&amp;onfirm %n pairs</source>
        <translation>
            <numerusform>C&amp;onfirmer %n paire</numerusform>
            <numerusform>C&amp;onfirmer %n paires</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
</context>
<context>
    <name>numberwell::MappingModel</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>ElevenLabs phone ID</source>
        <translation>ID de téléphone ElevenLabs</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>saisir</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>coller</translation>
    </message>
    <message>
        <source>Sort: what needs you first, or as the numbers were copied</source>
        <translation>Trier&#xa0;: d’abord ce qui a besoin de vous, ou dans l’ordre où les numéros ont été copiés</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>recopie vers le bas</translation>
    </message>
    <message>
        <source>insert row</source>
        <translation>insertion d’une ligne</translation>
    </message>
    <message>
        <source>remove rows</source>
        <translation>suppression de lignes</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>tri</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>confirmation</translation>
    </message>
    <message>
        <source>mend</source>
        <translation>correction</translation>
    </message>
</context>
<context>
    <name>numberwell::MappingView</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>C&amp;lear cells</source>
        <translation>&amp;Effacer les cellules</translation>
    </message>
</context>
<context>
    <name>numberwell::MoneyCard</name>
    <message>
        <source>Time and money</source>
        <translation>Temps et argent</translation>
    </message>
    <message>
        <source>No session yet; by hand it would be %1</source>
        <translation>Aucune séance encore; à la main, ce serait %1</translation>
    </message>
    <message>
        <source>No weekly session in this month yet</source>
        <translation>Aucune séance hebdomadaire ce mois-ci</translation>
    </message>
    <message>
        <source>spent, against %1 by hand</source>
        <translation>de travail, contre %1 à la main</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>de travail</translation>
    </message>
    <message>
        <source>%1; %2 got a number, at %3 each by hand.</source>
        <comment>sessions; organizations; minutes</comment>
        <translation>%1; %2 servies, à raison de %3 chacune à la main.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n séance</numerusform>
            <numerusform>%n séances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message>
        <source>No organization got a number in this month yet.</source>
        <translation>Aucune organisation n’a encore reçu de numéro ce mois-ci.</translation>
    </message>
    <message>
        <source>%1 longer than by hand</source>
        <translation>%1 de plus qu’à la main</translation>
    </message>
    <message>
        <source>%1% saved: %2</source>
        <comment>percent; a time</comment>
        <translation>%1&#xa0;% d’économie&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>20 × $1.15</comment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n numéro</numerusform>
            <numerusform>%n numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: buffer %2, assigned %3</source>
        <comment>numbers: buffer, assigned</comment>
        <translation>%1&#xa0;: réserve %2, attribués %3</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no price of their own and count %1.</source>
        <translation>
            <numerusform>%n d’entre eux n’a pas de prix connu et compte pour %1.</numerusform>
            <numerusform>%n d’entre eux n’ont pas de prix connu et comptent pour %1 chacun.</numerusform>
        </translation>
    </message>
    <message>
        <source>an organization this month, time included</source>
        <translation>par organisation ce mois-ci, temps compris</translation>
    </message>
    <message>
        <source>This month: numbers %1 and time %2 (%3 an hour), for %4.</source>
        <translation>Ce mois-ci&#xa0;: numéros %1 et temps %2 (%3 l’heure), pour %4.</translation>
    </message>
    <message>
        <source>Numbers %1 a year</source>
        <translation>Numéros&#xa0;: %1 par an</translation>
    </message>
    <message>
        <source>%1 %2% saved</source>
        <comment>October 88% saved</comment>
        <translation>%1&#xa0;: %2&#xa0;% d’économie</translation>
    </message>
</context>
<context>
    <name>numberwell::MonitorSection</name>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>You hear once when the pool gets low, once when it is empty, and once when it is well again, from whichever console or program sees it first.</source>
        <translation>Vous êtes avisé une fois quand la réserve baisse, une fois quand elle est vide et une fois quand tout va bien de nouveau, par la console ou le programme qui le voit en premier.</translation>
    </message>
    <message>
        <source>&amp;Save alerts</source>
        <translation>Enregi&amp;strer les alertes</translation>
    </message>
    <message>
        <source>Alert belo&amp;w</source>
        <translation>Alerte s&amp;ous</translation>
    </message>
    <message>
        <source>Alert below so many ready numbers</source>
        <translation>Alerte sous tant de numéros prêts</translation>
    </message>
    <message>
        <source>no alerts</source>
        <translation>aucune alerte</translation>
    </message>
    <message>
        <source>Alerts by area code</source>
        <translation>Alertes par indicatif</translation>
    </message>
    <message>
        <source>Area codes with a threshold of their own, beside the whole pool&apos;s.</source>
        <translation>Les indicatifs qui ont leur propre seuil, en plus de celui de toute la réserve.</translation>
    </message>
    <message>
        <source>B&amp;y area code</source>
        <translation>Par indicati&amp;f</translation>
    </message>
    <message>
        <source>S&amp;how notifications on this computer&apos;s desktop</source>
        <translation>Afficher des avis sur le &amp;bureau de cet ordinateur</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Well a&amp;gain above</source>
        <translation>Fin de l’alerte à + (&amp;g)</translation>
    </message>
    <message>
        <source>Well again so many above the threshold</source>
        <translation>Fin de l’alerte à tant de numéros au-dessus du seuil</translation>
    </message>
    <message>
        <source>So many numbers above the threshold end an alert.</source>
        <translation>Tant de numéros au-dessus du seuil mettent fin à une alerte.</translation>
    </message>
    <message>
        <source>Held for (m&amp;inutes)</source>
        <translation>Pendant (&amp;minutes)</translation>
    </message>
    <message>
        <source>Minutes the level has to hold before the all-clear</source>
        <translation>Minutes pendant lesquelles le niveau doit tenir avant la fin de l’alerte</translation>
    </message>
    <message>
        <source>They must have been there for so long without a break: a level that goes up and down sends one alert, not one each time.</source>
        <translation>Ils doivent y être restés aussi longtemps sans interruption&#xa0;: un niveau qui monte et descend envoie une alerte, pas une chaque fois.</translation>
    </message>
    <message>
        <source>Loo&amp;k every (minutes)</source>
        <translation>Vérifier toutes les (minutes) (&amp;k)</translation>
    </message>
    <message>
        <source>Minutes between two looks</source>
        <translation>Minutes entre deux vérifications</translation>
    </message>
    <message>
        <source>Every change of the pool is looked at anyway, within seconds.</source>
        <translation>Chaque changement de la réserve est de toute façon vérifié en quelques secondes.</translation>
    </message>
    <message numerus="yes">
        <source>%n ready now</source>
        <comment>numbers in the whole pool</comment>
        <translation>
            <numerusform>%n prêt en ce moment</numerusform>
            <numerusform>%n prêts en ce moment</numerusform>
        </translation>
    </message>
    <message>
        <source>A whole number of minutes up to %1, a week.</source>
        <translation>Un nombre entier de minutes jusqu’à %1, soit une semaine.</translation>
    </message>
</context>
<context>
    <name>numberwell::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>page (shortcut)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>numberwell::Needs</name>
    <message>
        <source>Empty pool</source>
        <translation>Réserve vide</translation>
    </message>
    <message>
        <source>Low pool</source>
        <translation>Réserve basse</translation>
    </message>
    <message>
        <source>No number is ready: new organizations get none</source>
        <translation>Aucun numéro n’est prêt&#xa0;: les nouvelles organisations n’en reçoivent pas</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers ready, below %1</source>
        <translation>
            <numerusform>%n numéro prêt, moins que %1</numerusform>
            <numerusform>%n numéros prêts, moins que %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Buy %n…</source>
        <translation>
            <numerusform>&amp;Acheter %n numéro…</numerusform>
            <numerusform>&amp;Acheter %n numéros…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n wait for ElevenLabs</source>
        <translation>
            <numerusform>; %n attend ElevenLabs</numerusform>
            <numerusform>; %n attendent ElevenLabs</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer la séance</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers bought on %1 wait for ElevenLabs</source>
        <translation>
            <numerusform>%n numéro acheté le %1 attend ElevenLabs</numerusform>
            <numerusform>%n numéros achetés le %1 attendent ElevenLabs</numerusform>
        </translation>
    </message>
    <message>
        <source>Given twice</source>
        <translation>Donné deux fois</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers were given to more than one organization</source>
        <translation>
            <numerusform>%n numéro a été donné à plus d’une organisation</numerusform>
            <numerusform>%n numéros ont été donnés à plus d’une organisation</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show numbers</source>
        <translation>Afficher les &amp;numéros</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Fermer l’avis</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers were bought elsewhere</source>
        <translation>
            <numerusform>%n numéro a été acheté ailleurs</numerusform>
            <numerusform>%n numéros ont été achetés ailleurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned numbers are gone at Twilio: their organizations can&apos;t be called</source>
        <translation>
            <numerusform>%n numéro attribué a disparu chez Twilio&#xa0;: son organisation n’est plus joignable</numerusform>
            <numerusform>%n numéros attribués ont disparu chez Twilio&#xa0;: leurs organisations ne sont plus joignables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers of the pool are gone at Twilio</source>
        <translation>
            <numerusform>%n numéro de la réserve a disparu chez Twilio</numerusform>
            <numerusform>%n numéros de la réserve ont disparu chez Twilio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhooks were changed at Twilio</source>
        <translation>
            <numerusform>%n webhook a été modifié chez Twilio</numerusform>
            <numerusform>%n webhooks ont été modifiés chez Twilio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers have another SID at Twilio</source>
        <translation>
            <numerusform>%n numéro a un autre SID chez Twilio</numerusform>
            <numerusform>%n numéros ont un autre SID chez Twilio</numerusform>
        </translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation>Achetés ailleurs</translation>
    </message>
    <message>
        <source>Gone at Twilio</source>
        <translation>Disparu chez Twilio</translation>
    </message>
    <message>
        <source>Webhook changed</source>
        <translation>Webhook modifié</translation>
    </message>
    <message>
        <source>SID changed</source>
        <translation>SID modifié</translation>
    </message>
    <message>
        <source>&amp;Reconcile…</source>
        <translation>Ra&amp;pprocher…</translation>
    </message>
    <message>
        <source>Low in an area</source>
        <translation>Bas dans un secteur</translation>
    </message>
    <message numerus="yes">
        <source>Area code %1: %n numbers ready</source>
        <translation>
            <numerusform>Indicatif %1&#xa0;: %n numéro prêt</numerusform>
            <numerusform>Indicatif %1&#xa0;: %n numéros prêts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned numbers are answered by the wrong agent, or by none</source>
        <translation>
            <numerusform>%n numéro attribué est servi par le mauvais agent, ou par aucun</numerusform>
            <numerusform>%n numéros attribués sont servis par le mauvais agent, ou par aucun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers have the wrong agent at ElevenLabs</source>
        <translation>
            <numerusform>%n numéro a le mauvais agent chez ElevenLabs</numerusform>
            <numerusform>%n numéros ont le mauvais agent chez ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned numbers are gone at ElevenLabs: no agent answers them</source>
        <translation>
            <numerusform>%n numéro attribué a disparu chez ElevenLabs&#xa0;: aucun agent n’y répond</numerusform>
            <numerusform>%n numéros attribués ont disparu chez ElevenLabs&#xa0;: aucun agent n’y répond</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers of the pool are gone at ElevenLabs</source>
        <translation>
            <numerusform>%n numéro de la réserve a disparu chez ElevenLabs</numerusform>
            <numerusform>%n numéros de la réserve ont disparu chez ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers have another ID at ElevenLabs</source>
        <translation>
            <numerusform>%n numéro a un autre ID chez ElevenLabs</numerusform>
            <numerusform>%n numéros ont un autre ID chez ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers were imported twice</source>
        <translation>
            <numerusform>%n numéro a été importé deux fois</numerusform>
            <numerusform>%n numéros ont été importés deux fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imports were left over at ElevenLabs</source>
        <translation>
            <numerusform>%n importation est restée chez ElevenLabs</numerusform>
            <numerusform>%n importations sont restées chez ElevenLabs</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong agent</source>
        <translation>Mauvais agent</translation>
    </message>
    <message>
        <source>Gone at ElevenLabs</source>
        <translation>Disparu chez ElevenLabs</translation>
    </message>
    <message>
        <source>ID changed</source>
        <translation>ID changé</translation>
    </message>
    <message>
        <source>Imported twice</source>
        <translation>Importé deux fois</translation>
    </message>
    <message>
        <source>Import left over</source>
        <translation>Importation restée</translation>
    </message>
</context>
<context>
    <name>numberwell::NeedsList</name>
    <message>
        <source>Needs you</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Nothing needs you just now.</source>
        <translation>Rien à faire pour l’instant.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::NewOrganizationDialog</name>
    <message>
        <source>New organization</source>
        <translation>Nouvelle organisation</translation>
    </message>
    <message>
        <source>It gets a ready number at once: of its area code where there is one, else the oldest.</source>
        <translation>Elle reçoit tout de suite un numéro prêt&#xa0;: de son indicatif s’il y en a un, sinon le plus ancien.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Preferred area code</source>
        <translation>Indicatif préféré</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>C&amp;ourriel</translation>
    </message>
    <message>
        <source>Preferred &amp;area code</source>
        <translation>Indic&amp;atif préféré</translation>
    </message>
    <message>
        <source>Co&amp;py number</source>
        <translation>Co&amp;pier le numéro</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>An address is like office@example.com.</source>
        <translation>Une adresse ressemble à bureau@exemple.com.</translation>
    </message>
    <message>
        <source>None: the oldest ready number of any area.</source>
        <translation>Aucun&#xa0;: le plus ancien numéro prêt, de n’importe quel indicatif.</translation>
    </message>
    <message>
        <source>Three digits are needed, the first 2 to 9, like 604.</source>
        <translation>Il faut trois chiffres, le premier de 2 à 9, comme 604.</translation>
    </message>
    <message>
        <source>Looking for a number…</source>
        <translation>Recherche d’un numéro…</translation>
    </message>
</context>
<context>
    <name>numberwell::NumberPanel</name>
    <message>
        <source>Choose a number to see its life.</source>
        <translation>Choisissez un numéro pour voir sa vie.</translation>
    </message>
    <message>
        <source>Details of the number</source>
        <translation>Détails du numéro</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Pour d’autres programmes</translation>
    </message>
    <message>
        <source>Twilio SID</source>
        <translation>SID Twilio</translation>
    </message>
    <message>
        <source>ElevenLabs ID</source>
        <translation>ID ElevenLabs</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Its life</source>
        <translation>Sa vie</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 copié</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 par mois</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier events are not shown.</source>
        <translation>
            <numerusform>%n événement antérieur n’est pas affiché.</numerusform>
            <numerusform>%n événements antérieurs ne sont pas affichés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::OffersModel</name>
    <message>
        <source>–</source>
        <comment>a price that is not known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisi</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Can</source>
        <comment>column: what a number can do</comment>
        <translation>Capacités</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Par mois</translation>
    </message>
</context>
<context>
    <name>numberwell::OffersTable</name>
    <message>
        <source>Numbers on offer</source>
        <translation>Numéros offerts</translation>
    </message>
</context>
<context>
    <name>numberwell::OrderList</name>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Show &amp;fewer purchases</source>
        <translation>Afficher &amp;moins d’achats</translation>
    </message>
    <message numerus="yes">
        <source>Show %n &amp;earlier purchases</source>
        <translation>
            <numerusform>Afficher %n achat &amp;précédent</numerusform>
            <numerusform>Afficher %n achats &amp;précédents</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide reasons</source>
        <translation>Masquer les raisons</translation>
    </message>
    <message>
        <source>Show reasons</source>
        <translation>Afficher les raisons</translation>
    </message>
    <message numerus="yes">
        <source>Try %n more…</source>
        <translation>
            <numerusform>En essayer %n autre…</numerusform>
            <numerusform>En essayer %n autres…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %n more in %1…</source>
        <translation>
            <numerusform>En essayer %n autre dans le %1…</numerusform>
            <numerusform>En essayer %n autres dans le %1…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::OrderModel</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
</context>
<context>
    <name>numberwell::OrderSummary</name>
    <message>
        <source>%1 of %2 bought</source>
        <translation>%1 sur %2 achetés</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message numerus="yes">
        <source>%n wait</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En suspens</translation>
    </message>
</context>
<context>
    <name>numberwell::OrganizationText</name>
    <message>
        <source>No Twilio account is connected, so none can be bought.</source>
        <translation>Aucun compte Twilio n’est connecté; rien ne peut donc être acheté.</translation>
    </message>
    <message>
        <source>%1 was bought for it alone. It is ready to use once it has been through ElevenLabs.</source>
        <translation>%1 a été acheté pour elle seule. Il sera prêt une fois passé par ElevenLabs.</translation>
    </message>
    <message>
        <source>Next try to buy one: %1.</source>
        <translation>Prochain essai d’achat&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No number was ready. It gets the next one by itself.</source>
        <translation>Aucun numéro n’était prêt. Elle reçoit le prochain d’elle-même.</translation>
    </message>
    <message>
        <source>Waiting for ElevenLabs</source>
        <translation>Attend ElevenLabs</translation>
    </message>
    <message>
        <source>Waiting for a number</source>
        <translation>Attend un numéro</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Aucun numéro</translation>
    </message>
    <message>
        <source>Assigned before</source>
        <translation>Attribué avant</translation>
    </message>
    <message>
        <source>Oldest ready</source>
        <translation>Le plus ancien prêt</translation>
    </message>
    <message>
        <source>%1 as asked</source>
        <comment>an area code</comment>
        <translation>%1 comme demandé</translation>
    </message>
    <message>
        <source>None in %1</source>
        <comment>an area code</comment>
        <translation>Aucun dans le %1</translation>
    </message>
    <message>
        <source>Bought for it</source>
        <translation>Acheté pour elle</translation>
    </message>
    <message>
        <source>It has no number any more: it was released.</source>
        <translation>Elle n’a plus de numéro&#xa0;: il a été libéré.</translation>
    </message>
    <message>
        <source>It was assigned before the reasons were written down.</source>
        <translation>Il a été attribué avant que les raisons ne soient notées.</translation>
    </message>
    <message>
        <source>It was the oldest ready number; no area code was asked for.</source>
        <translation>C’était le plus ancien numéro prêt; aucun indicatif n’était demandé.</translation>
    </message>
    <message>
        <source>It was the oldest ready number of %1, the area code asked for.</source>
        <translation>C’était le plus ancien numéro prêt du %1, l’indicatif demandé.</translation>
    </message>
    <message>
        <source>No number was ready in %1, the area code asked for; it was the oldest ready one of any.</source>
        <translation>Aucun numéro n’était prêt dans le %1, l’indicatif demandé; c’était le plus ancien prêt de tous.</translation>
    </message>
    <message>
        <source>No number was ready: it was bought for this organization alone.</source>
        <translation>Aucun numéro n’était prêt&#xa0;: il a été acheté pour cette seule organisation.</translation>
    </message>
    <message>
        <source>%1 has %2 and can be called at once.</source>
        <translation>%1 a le %2 et peut être appelée tout de suite.</translation>
    </message>
    <message>
        <source>%1 has %2 and can be called at once. No number was ready in %3.</source>
        <translation>%1 a le %2 et peut être appelée tout de suite. Aucun numéro n’était prêt dans le %3.</translation>
    </message>
    <message>
        <source>%1 is made. No number was ready, so %2 was bought for it alone: it is ready to use once it has been through ElevenLabs.</source>
        <translation>%1 est créée. Aucun numéro n’était prêt; le %2 a donc été acheté pour elle seule&#xa0;: il sera prêt une fois passé par ElevenLabs.</translation>
    </message>
    <message>
        <source>%1 is made and waits for a number: none was ready, and none could be bought yet. It gets the next one by itself.</source>
        <translation>%1 est créée et attend un numéro&#xa0;: aucun n’était prêt et aucun n’a encore pu être acheté. Elle reçoit le prochain d’elle-même.</translation>
    </message>
    <message>
        <source>%1 no longer has %2: it rests until %3.</source>
        <translation>%1 n’a plus le %2&#xa0;: il repose jusqu’au %3.</translation>
    </message>
    <message>
        <source>%1 no longer has %2: another organization had a claim to it, and keeps it.</source>
        <translation>%1 n’a plus le %2&#xa0;: une autre organisation y avait droit et le garde.</translation>
    </message>
</context>
<context>
    <name>numberwell::OrganizationsModel</name>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Indicatif</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>ElevenLabs ID</source>
        <translation>ID ElevenLabs</translation>
    </message>
    <message>
        <source>Why this number</source>
        <translation>Pourquoi ce numéro</translation>
    </message>
</context>
<context>
    <name>numberwell::OrganizationsPage</name>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Search organizations</source>
        <translation>Chercher une organisation</translation>
    </message>
    <message>
        <source>organization, number, ID</source>
        <translation>organisation, numéro, ID</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Reading the pool…</source>
        <translation>Lecture de la réserve…</translation>
    </message>
    <message>
        <source>No organization matches “%1”.</source>
        <translation>Aucune organisation ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>&amp;Release number…</source>
        <translation>&amp;Libérer…</translation>
    </message>
    <message>
        <source>Take the number back: it rests, then another organization may have it</source>
        <translation>Reprendre le numéro&#xa0;: il repose, puis une autre organisation peut l’avoir</translation>
    </message>
    <message>
        <source>&amp;New organization…</source>
        <translation>&amp;Nouvelle…</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation>Nouvelle organisation</translation>
    </message>
    <message>
        <source>Organizations and their numbers</source>
        <translation>Organisations et leurs numéros</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a number</source>
        <translation>
            <numerusform>%n attend un numéro</numerusform>
            <numerusform>%n attendent un numéro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no organization yet. A ready number is assigned the moment a backend, or you, makes one; it then shows here.</source>
        <translation>Il n’y a pas encore d’organisation. Un numéro prêt est attribué dès qu’un système, ou vous, en crée une; elle paraît alors ici.</translation>
    </message>
    <message>
        <source>New &amp;organization…</source>
        <translation>Nouvelle &amp;organisation…</translation>
    </message>
    <message>
        <source>Release number</source>
        <translation>Libérer le numéro</translation>
    </message>
    <message>
        <source>Take %1 from %2?</source>
        <translation>Reprendre le %1 à %2?</translation>
    </message>
    <message>
        <source>The organization can&apos;t be called on it any more. The number is still paid for: it rests in quarantine, then another organization may have it.</source>
        <translation>L’organisation n’y sera plus joignable. Le numéro reste payé&#xa0;: il repose en quarantaine, puis une autre organisation peut l’avoir.</translation>
    </message>
    <message>
        <source>&amp;Release number</source>
        <translation>&amp;Libérer le numéro</translation>
    </message>
</context>
<context>
    <name>numberwell::PlanPanel</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>asking Twilio…</source>
        <translation>demande à Twilio…</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Le plan</translation>
    </message>
    <message>
        <source>in a year</source>
        <translation>par an</translation>
    </message>
    <message>
        <source>Twilio balance</source>
        <translation>Solde Twilio</translation>
    </message>
    <message>
        <source>pool afterwards</source>
        <translation>réserve ensuite</translation>
    </message>
    <message>
        <source>As&amp;k Twilio again</source>
        <translation>Re&amp;demander à Twilio</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n numéro</numerusform>
            <numerusform>%n numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 par mois</translation>
    </message>
    <message>
        <source>the main account&apos;s</source>
        <translation>celui du compte principal</translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n prêt</numerusform>
            <numerusform>%n prêts</numerusform>
        </translation>
    </message>
    <message>
        <source>The balance does not cover the first month. Top it up at Twilio first.</source>
        <translation>Le solde ne couvre pas le premier mois. Ajoutez d’abord des fonds chez Twilio.</translation>
    </message>
</context>
<context>
    <name>numberwell::PoolGauge</name>
    <message>
        <source>Reading the pool…</source>
        <translation>Lecture de la réserve…</translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <comment>numbers in the pool</comment>
        <translation>
            <numerusform>%n prêt</numerusform>
            <numerusform>%n prêts</numerusform>
        </translation>
    </message>
    <message>
        <source>threshold %1 · target %2</source>
        <translation>seuil %1 · cible %2</translation>
    </message>
    <message>
        <source>Pool: %1%2, %3</source>
        <translation>Réserve&#xa0;: %1%2, %3</translation>
    </message>
</context>
<context>
    <name>numberwell::PoolModel</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Indicatif</translation>
    </message>
    <message>
        <source>ElevenLabs ID</source>
        <translation>ID ElevenLabs</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Acheté</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>Twilio SID</source>
        <translation>SID Twilio</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>How long the number has been in its state</source>
        <translation>Depuis quand le numéro est dans cet état</translation>
    </message>
</context>
<context>
    <name>numberwell::PoolPage</name>
    <message>
        <source>Pool</source>
        <translation>Réserve</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers exported</source>
        <translation>
            <numerusform>%n numéro exporté</numerusform>
            <numerusform>%n numéros exportés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was exported. Choose another folder.</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2. Rien n’a été exporté. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>&amp;Copy for ElevenLabs</source>
        <translation>&amp;Copier pour l’import</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Save what the table shows as CSV</source>
        <translation>Enregistrer en CSV ce que montre le tableau</translation>
    </message>
    <message>
        <source>&amp;Buy numbers…</source>
        <translation>&amp;Acheter des numéros…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêts</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Attribués</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Search the pool</source>
        <translation>Chercher dans la réserve</translation>
    </message>
    <message>
        <source>number, ID, organization, note</source>
        <translation>numéro, ID, organisation, note</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>Show the life of the chosen number beside the table</source>
        <translation>Afficher la vie du numéro choisi à côté du tableau</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n numéro</numerusform>
            <numerusform>%n numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Libérés</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n for ElevenLabs</source>
        <translation>
            <numerusform>&amp;Copier %n pour ElevenLabs</numerusform>
            <numerusform>&amp;Copier %n pour ElevenLabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n affiché</numerusform>
            <numerusform>%n affichés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 a month</source>
        <comment>selected numbers, price</comment>
        <translation>%1 · %2 par mois</translation>
    </message>
    <message>
        <source>Reading the pool…</source>
        <translation>Lecture de la réserve…</translation>
    </message>
    <message>
        <source>There are no numbers yet. Buy the first ones; they wait here for their ElevenLabs IDs.</source>
        <translation>Il n’y a encore aucun numéro. Achetez les premiers; ils attendront ici leurs ID ElevenLabs.</translation>
    </message>
    <message>
        <source>No number is in this state.</source>
        <translation>Aucun numéro n’est dans cet état.</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>No number matches “%1”.</source>
        <translation>Aucun numéro ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>Exporter des numéros</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Reconcile…</source>
        <translation>Ra&amp;pprocher…</translation>
    </message>
    <message>
        <source>Numbers that were bought elsewhere, are gone or were changed at Twilio or ElevenLabs</source>
        <translation>Numéros achetés ailleurs, disparus ou modifiés chez Twilio ou ElevenLabs</translation>
    </message>
    <message>
        <source>Reconcile…</source>
        <translation>Rapprocher…</translation>
    </message>
</context>
<context>
    <name>numberwell::PoolSection</name>
    <message>
        <source>Pool</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>When Numberwell warns you, and how many numbers it suggests to buy.</source>
        <translation>Quand Numberwell vous prévient, et combien de numéros il suggère d’acheter.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>A purchase is suggested to fill the pool up to this.</source>
        <translation>Un achat est suggéré pour porter la réserve à ce nombre.</translation>
    </message>
    <message>
        <source>T&amp;hreshold</source>
        <translation>&amp;Seuil</translation>
    </message>
    <message>
        <source>Tar&amp;get</source>
        <translation>Cib&amp;le</translation>
    </message>
    <message>
        <source>The target must be at least the threshold, which is %1.</source>
        <translation>La cible doit être au moins égale au seuil, qui est de %1.</translation>
    </message>
    <message>
        <source>Confirm orders over so many numbers</source>
        <translation>Confirmer les commandes de plus de tant de numéros</translation>
    </message>
    <message>
        <source>Confirm orders over so much a month</source>
        <translation>Confirmer les commandes de plus de tant par mois</translation>
    </message>
    <message>
        <source>An order of more numbers than this is confirmed by typing how many they are.</source>
        <translation>Une commande de plus de numéros que cela se confirme en tapant leur nombre.</translation>
    </message>
    <message>
        <source>So is one that costs more than this a month, in the currency of the Twilio account.</source>
        <translation>De même pour une commande qui coûte plus que cela par mois, dans la devise du compte Twilio.</translation>
    </message>
    <message>
        <source>Confirm o&amp;ver (numbers)</source>
        <translation>Confirmer au-&amp;delà de (numéros)</translation>
    </message>
    <message>
        <source>Confirm over (&amp;cost)</source>
        <translation>Confirmer au-delà de (c&amp;oût)</translation>
    </message>
    <message>
        <source>With fewer ready numbers than this, the window shows the pool as low. When alerts are sent is set under Alerts.</source>
        <translation>Avec moins de numéros prêts que cela, la fenêtre montre la réserve comme basse. Le seuil des alertes se règle sous Alertes.</translation>
    </message>
</context>
<context>
    <name>numberwell::PoolTable</name>
    <message>
        <source>Numbers of the pool</source>
        <translation>Numéros de la réserve</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n ligne copiée</numerusform>
            <numerusform>%n lignes copiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers copied for ElevenLabs</source>
        <translation>
            <numerusform>%n numéro copié pour ElevenLabs</numerusform>
            <numerusform>%n numéros copiés pour ElevenLabs</numerusform>
        </translation>
    </message>
    <message>
        <source>One number a &amp;line</source>
        <translation>Un numéro par &amp;ligne</translation>
    </message>
    <message>
        <source>All in one line, with &amp;commas</source>
        <translation>Tous sur une ligne, avec des &amp;virgules</translation>
    </message>
    <message>
        <source>&amp;Number, SID and label for a sheet</source>
        <translation>&amp;Numéro, SID et étiquette pour un chiffrier</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy with &amp;headings</source>
        <translation>Copier avec les &amp;titres</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n for &amp;ElevenLabs</source>
        <translation>
            <numerusform>Copier %n pour &amp;ElevenLabs</numerusform>
            <numerusform>Copier %n pour &amp;ElevenLabs</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>Afficher les &amp;détails</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Co&amp;lonnes</translation>
    </message>
</context>
<context>
    <name>numberwell::ProgressPage</name>
    <message>
        <source>Numbers settled</source>
        <translation>Numéros réglés</translation>
    </message>
    <message>
        <source>Numbers of the order</source>
        <translation>Numéros de la commande</translation>
    </message>
    <message>
        <source>You can close this window: nothing is lost, and the purchase goes on in the background.</source>
        <translation>Vous pouvez fermer cette fenêtre&#xa0;: rien n’est perdu, et l’achat continue en arrière-plan.</translation>
    </message>
    <message>
        <source>Stopping: what is under way is settled first. %1 bought.</source>
        <translation>Arrêt&#xa0;: ce qui est en cours est d’abord réglé. %1 achetés.</translation>
    </message>
    <message>
        <source>Buying: %1 of %2 settled, %3 bought.</source>
        <translation>Achat en cours&#xa0;: %1 sur %2 réglés, %3 achetés.</translation>
    </message>
    <message>
        <source>Finishing an order that was begun earlier: %1 bought now.</source>
        <translation>Fin d’une commande commencée plus tôt&#xa0;: %1 achetés maintenant.</translation>
    </message>
</context>
<context>
    <name>numberwell::PurchaseText</name>
    <message>
        <source>%1 · %2</source>
        <comment>area code, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>anywhere in Canada</source>
        <translation>partout au Canada</translation>
    </message>
    <message>
        <source>anywhere in the United States</source>
        <translation>partout aux États-Unis</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>town, province</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voix</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>MMS</source>
        <translation>MMS</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the things a number can do</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Acheté</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Pas nécessaire</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Twilio&apos;s answer got lost. Looking up whether it was bought, before anything else.</source>
        <translation>La réponse de Twilio s’est perdue. Avant toute chose, on vérifie si l’achat a été fait.</translation>
    </message>
    <message>
        <source>You stopped this order. What was bought before is in the pool; nothing else was charged.</source>
        <translation>Vous avez arrêté cette commande. Ce qui était déjà acheté est dans la réserve; rien d’autre n’a été facturé.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>count, price</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source> + </source>
        <comment>between amounts that are added up</comment>
        <translation> + </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between area codes</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
</context>
<context>
    <name>numberwell::PurchaseWizard</name>
    <message>
        <source>All of these numbers are in the pool or in another order by now. Nothing is bought. Go back and look for others.</source>
        <translation>Tous ces numéros sont maintenant dans la réserve ou dans une autre commande. Rien n’est acheté. Retournez en chercher d’autres.</translation>
    </message>
    <message>
        <source>%1 Trying again never makes a second order.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 Réessayer ne crée jamais de deuxième commande.</translation>
    </message>
    <message>
        <source>The purchase rests: Twilio or the database lets nothing through just now. Nothing is lost and nothing is bought twice. It goes on as soon as they answer.</source>
        <translation>L’achat est en pause&#xa0;: Twilio ou la base de données ne laisse rien passer pour l’instant. Rien n’est perdu et rien n’est acheté deux fois. L’achat reprendra dès qu’ils répondront.</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try %n more in %1</source>
        <translation>
            <numerusform>En &amp;essayer %n autre dans le %1</numerusform>
            <numerusform>En &amp;essayer %n autres dans le %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Buy numbers</source>
        <translation>Acheter des numéros</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Lesquels</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>Achat</translation>
    </message>
    <message>
        <source>Nothing is bought yet.</source>
        <translation>Rien n’est encore acheté.</translation>
    </message>
    <message numerus="yes">
        <source>B&amp;uy %n numbers</source>
        <translation>
            <numerusform>Ac&amp;heter %n numéro</numerusform>
            <numerusform>Ac&amp;heter %n numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2 a month</source>
        <comment>Buy 20 numbers for $23.00 a month</comment>
        <translation>%1 pour %2 par mois</translation>
    </message>
</context>
<context>
    <name>numberwell::QueueList</name>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En suspens</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Purchases that wait</source>
        <translation>Achats en attente</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>Essa&amp;yer</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>Buys nothing more of this order. What was bought stays in the pool.</source>
        <translation>N’achète plus rien de cette commande. Ce qui a été acheté reste dans la réserve.</translation>
    </message>
</context>
<context>
    <name>numberwell::QueueText</name>
    <message>
        <source>next try within a minute</source>
        <translation>prochain essai d’ici une minute</translation>
    </message>
    <message>
        <source>next try now</source>
        <translation>prochain essai maintenant</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>prochain essai dans %1</translation>
    </message>
    <message>
        <source>%1 of %2 bought</source>
        <translation>%1 sur %2 achetés</translation>
    </message>
    <message numerus="yes">
        <source>%n being looked up</source>
        <translation>
            <numerusform>%n en vérification</numerusform>
            <numerusform>%n en vérification</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Given up. Twilio has not said yet whether these were bought; that is looked up first.</source>
        <translation>Abandonné. Twilio n’a pas encore dit si ces numéros ont été achetés; c’est vérifié d’abord.</translation>
    </message>
    <message>
        <source>Not begun yet, or its program has ended. Nothing is lost.</source>
        <translation>Pas encore commencé, ou son programme s’est arrêté. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>%1 The order is kept for a week and goes on by itself once the account may buy again.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 La commande est gardée une semaine et reprend d’elle-même dès que le compte peut acheter.</translation>
    </message>
    <message>
        <source>%1 Twilio itself asked for this pause.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 Twilio a lui-même demandé cette pause.</translation>
    </message>
    <message>
        <source>%1 Nothing is lost and nothing is bought twice.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 Rien n’est perdu et rien n’est acheté deux fois.</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>en attente depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n purchases</source>
        <translation>
            <numerusform>%n achat</numerusform>
            <numerusform>%n achats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imports</source>
        <translation>
            <numerusform>%n importation</numerusform>
            <numerusform>%n importations</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <comment>what is in it</comment>
        <translation>File&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, next try %2</source>
        <comment>queue, time</comment>
        <translation>%1, prochain essai à %2</translation>
    </message>
</context>
<context>
    <name>numberwell::ReconcileDialog</name>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Regarder de nouveau</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation>Achetés ailleurs</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparus</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Take the selected numbers into the pool, where they wait for ElevenLabs</source>
        <translation>Prendre les numéros sélectionnés dans la réserve, où ils attendent ElevenLabs</translation>
    </message>
    <message>
        <source>Never show the selected numbers again, unless you look under “Ignored”</source>
        <translation>Ne plus jamais afficher les numéros sélectionnés, sauf sous «&#xa0;Ignorés&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>R&amp;éessayer</translation>
    </message>
    <message>
        <source>The last look did not get through. %1</source>
        <translation>Le dernier regard n’a pas abouti. %1</translation>
    </message>
    <message numerus="yes">
        <source>Twilio&apos;s list was cut short after %n numbers. What it showed is here; nothing counts as gone. %1</source>
        <translation>
            <numerusform>La liste de Twilio s’est interrompue après %n numéro. Ce qu’elle a montré est ici; rien n’est tenu pour disparu. %1</numerusform>
            <numerusform>La liste de Twilio s’est interrompue après %n numéros. Ce qu’elle a montré est ici; rien n’est tenu pour disparu. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are not in Twilio&apos;s list and could not be looked up one by one. They stay as they are.</source>
        <translation>
            <numerusform>%n numéro n’est pas dans la liste de Twilio et n’a pas pu être vérifié. Il reste tel quel.</numerusform>
            <numerusform>%n numéros ne sont pas dans la liste de Twilio et n’ont pas pu être vérifiés un à un. Ils restent tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading Twilio&apos;s list…</source>
        <translation>Lecture de la liste de Twilio…</translation>
    </message>
    <message>
        <source>Looking up %1 of %2…</source>
        <comment>missing numbers</comment>
        <translation>Vérification de %1 sur %2…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>%1 The rest had changed meanwhile: look again.</source>
        <comment>%1 is a sentence: 3 numbers adopted.</comment>
        <translation>%1 Le reste avait changé entre-temps&#xa0;: regardez de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n affiché</numerusform>
            <numerusform>%n affichés</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what is known…</source>
        <translation>Lecture de ce qui est connu…</translation>
    </message>
    <message>
        <source>Nobody has held Twilio&apos;s list against the pool yet. It is done every hour while Numberwell runs, and whenever you ask.</source>
        <translation>Personne n’a encore rapproché la liste de Twilio de la réserve. C’est fait chaque heure tant que Numberwell fonctionne, et quand vous le demandez.</translation>
    </message>
    <message>
        <source>Look no&amp;w</source>
        <translation>Regarder &amp;maintenant</translation>
    </message>
    <message>
        <source>There is no such difference.</source>
        <translation>Il n’y a pas de telle différence.</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message numerus="yes">
        <source>Twilio and the pool agree on all %n numbers.</source>
        <translation>
            <numerusform>Twilio et la réserve concordent sur le seul numéro.</numerusform>
            <numerusform>Twilio et la réserve concordent sur les %n numéros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What Twilio&apos;s list showed agrees with the pool: %n numbers.</source>
        <translation>
            <numerusform>Ce que la liste de Twilio a montré concorde avec la réserve&#xa0;: %n numéro.</numerusform>
            <numerusform>Ce que la liste de Twilio a montré concorde avec la réserve&#xa0;: %n numéros.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last look at ElevenLabs did not get through. %1</source>
        <translation>Le dernier regard chez ElevenLabs n’a pas abouti. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are not in ElevenLabs&apos; list and could not be looked up one by one. They stay as they are.</source>
        <translation>
            <numerusform>%n numéro n’est pas dans la liste d’ElevenLabs et n’a pu être vérifié. Il reste tel quel.</numerusform>
            <numerusform>%n numéros ne sont pas dans la liste d’ElevenLabs et n’ont pu être vérifiés un à un. Ils restent tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>Read the lists of numbers now (F5)</source>
        <translation>Lire les listes de numéros maintenant (F5)</translation>
    </message>
    <message>
        <source>Look at the lists</source>
        <translation>Regarder les listes</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Restés</translation>
    </message>
    <message>
        <source>The agent that answers now is right: the pool names it from now on</source>
        <translation>L’agent qui répond maintenant est le bon&#xa0;: la réserve le nomme désormais</translation>
    </message>
    <message>
        <source>The selected numbers wait for their import into ElevenLabs again</source>
        <translation>Les numéros sélectionnés attendent de nouveau leur importation dans ElevenLabs</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>pas encore regardé</translation>
    </message>
    <message>
        <source>Reading ElevenLabs&apos; list…</source>
        <translation>Lecture de la liste d’ElevenLabs…</translation>
    </message>
    <message>
        <source>Remove imports</source>
        <translation>Supprimer des importations</translation>
    </message>
    <message>
        <source>Remove the import of %1 at ElevenLabs?</source>
        <translation>Supprimer l’importation de %1 chez ElevenLabs?</translation>
    </message>
    <message numerus="yes">
        <source>Remove the imports of %n numbers at ElevenLabs?</source>
        <translation>
            <numerusform>Supprimer l’importation de %n numéro chez ElevenLabs?</numerusform>
            <numerusform>Supprimer les importations de %n numéros chez ElevenLabs?</numerusform>
        </translation>
    </message>
    <message>
        <source>ElevenLabs forgets it, and no agent answers it any more. Nothing changes at Twilio or in the pool.</source>
        <translation>ElevenLabs l’oublie et plus aucun agent n’y répond. Rien ne change chez Twilio ni dans la réserve.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Twilio, ElevenLabs and the pool agree.</source>
        <translation>Twilio, ElevenLabs et la réserve concordent.</translation>
    </message>
</context>
<context>
    <name>numberwell::ResultPage</name>
    <message>
        <source>Complete</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Nothing bought</source>
        <translation>Rien d’acheté</translation>
    </message>
    <message>
        <source>Partly bought</source>
        <translation>Acheté en partie</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Rien n’a été facturé.</translation>
    </message>
    <message>
        <source>Twilio did not say its price; its price list does.</source>
        <translation>Twilio n’a pas dit son prix; sa liste de prix le donne.</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>Non achetés</translation>
    </message>
    <message>
        <source>Numbers not bought</source>
        <translation>Numéros non achetés</translation>
    </message>
    <message>
        <source>%1 of %2 bought</source>
        <translation>%1 sur %2 achetés</translation>
    </message>
    <message>
        <source>Next: import them at ElevenLabs. They wait in the weekly session until then.</source>
        <translation>Ensuite&#xa0;: importez-les dans ElevenLabs. D’ici là, ils attendent dans la séance hebdomadaire.</translation>
    </message>
    <message>
        <source>%1 = %2 a month from now on.</source>
        <comment>20 × $1.15 = $23.00 a month from now on</comment>
        <translation>%1 = %2 par mois à partir de maintenant.</translation>
    </message>
</context>
<context>
    <name>numberwell::ReviewPage</name>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n numéro</numerusform>
            <numerusform>%n numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>20 numbers, anywhere in …</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>20 numbers in 604</comment>
        <translation>%1, indicatif %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what, and what it can do</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Twilio did not say its price. What the account pays a month for each is in its price list.</source>
        <translation>Twilio n’a pas dit son prix. Ce que le compte paie par mois pour chacun est dans sa liste de prix.</translation>
    </message>
    <message>
        <source>The Twilio account of the settings pays.</source>
        <translation>Le compte Twilio des paramètres paie.</translation>
    </message>
    <message>
        <source>The Twilio account %1 pays.</source>
        <translation>Le compte Twilio %1 paie.</translation>
    </message>
    <message>
        <source>%1 Its balance is %2.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 Son solde est de %2.</translation>
    </message>
    <message>
        <source>How full the pool is then is not known just now.</source>
        <translation>On ne sait pas pour l’instant ce que contiendra alors la réserve.</translation>
    </message>
    <message numerus="yes">
        <source>Once they have been through ElevenLabs, the pool holds %n ready numbers.</source>
        <translation>
            <numerusform>Quand ils seront passés par ElevenLabs, la réserve contiendra %n numéro prêt.</numerusform>
            <numerusform>Quand ils seront passés par ElevenLabs, la réserve contiendra %n numéros prêts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once they have been through ElevenLabs, the pool holds %n ready numbers: enough for %1.</source>
        <translation>
            <numerusform>Quand ils seront passés par ElevenLabs, la réserve contiendra %n numéro prêt&#xa0;: assez pour %1.</numerusform>
            <numerusform>Quand ils seront passés par ElevenLabs, la réserve contiendra %n numéros prêts&#xa0;: assez pour %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are about to buy</source>
        <translation>Vous êtes sur le point d’acheter</translation>
    </message>
    <message>
        <source>Numbers to buy</source>
        <translation>Numéros à acheter</translation>
    </message>
    <message>
        <source>The balance does not cover the first month: Twilio may refuse. Top it up first.</source>
        <translation>Le solde ne couvre pas le premier mois&#xa0;: Twilio pourrait refuser. Ajoutez d’abord des fonds.</translation>
    </message>
    <message>
        <source>Writing down the order…</source>
        <translation>Inscription de la commande…</translation>
    </message>
    <message>
        <source>%1 = %2 a month, %3 in a year. Twilio takes the first month at once, and goes on until a number is released.</source>
        <comment>20 × $1.15 = $23.00 a month, …</comment>
        <translation>%1 = %2 par mois, %3 par année. Twilio prélève le premier mois immédiatement et continue jusqu’à ce qu’un numéro soit libéré.</translation>
    </message>
    <message>
        <source>This is a large order. &amp;Type %1 to confirm it:</source>
        <translation>C’est une grosse commande. &amp;Tapez %1 pour la confirmer&#xa0;:</translation>
    </message>
    <message>
        <source>Type %1 to confirm the order</source>
        <translation>Tapez %1 pour confirmer la commande</translation>
    </message>
</context>
<context>
    <name>numberwell::SandboxRibbon</name>
    <message>
        <source>Sandbox: nothing is bought</source>
        <translation>Bac à sable&#xa0;: rien n’est acheté</translation>
    </message>
    <message>
        <source>&amp;Connect real accounts…</source>
        <translation>Connecter de &amp;vrais comptes…</translation>
    </message>
</context>
<context>
    <name>numberwell::SavingsSection</name>
    <message>
        <source>Time and money</source>
        <translation>Temps et argent</translation>
    </message>
    <message>
        <source>What the dashboard and the weekly session reckon with. The time itself is counted, and the prices are those that Twilio charges; the buffer is the target under Pool.</source>
        <translation>Les valeurs du calcul du tableau de bord et de la séance hebdomadaire. Le temps lui-même est mesuré et les prix sont ceux de Twilio; la réserve visée est la cible sous Réserve.</translation>
    </message>
    <message>
        <source>Minutes an organization takes by hand</source>
        <translation>Minutes par organisation à la main</translation>
    </message>
    <message>
        <source>What an hour of your time costs</source>
        <translation>Coût d’une heure de votre temps</translation>
    </message>
    <message>
        <source>Price of a number that has none, a month</source>
        <translation>Prix mensuel d’un numéro sans prix connu</translation>
    </message>
    <message>
        <source>To buy, import and assign one organization&apos;s number without a pool.</source>
        <translation>Pour acheter, importer et attribuer le numéro d’une organisation sans réserve.</translation>
    </message>
    <message>
        <source>In the currency of the Twilio account; 0 leaves your time out of the cost.</source>
        <translation>Dans la devise du compte Twilio; 0 exclut votre temps du coût.</translation>
    </message>
    <message>
        <source>A month, for numbers whose own price isn&apos;t known: those adopted from elsewhere.</source>
        <translation>Par mois, pour les numéros dont le prix n’est pas connu&#xa0;: ceux adoptés d’ailleurs.</translation>
    </message>
    <message>
        <source>By &amp;hand (minutes)</source>
        <translation>À la &amp;main (minutes)</translation>
    </message>
    <message>
        <source>&amp;An hour costs</source>
        <translation>Une heure c&amp;oûte</translation>
    </message>
    <message>
        <source>A &amp;number costs</source>
        <translation>Un &amp;numéro coûte</translation>
    </message>
    <message>
        <source>&amp;Use the usual figures</source>
        <translation>Reprendre les valeurs habit&amp;uelles</translation>
    </message>
    <message>
        <source>10 minutes, 100 an hour and 1.00 a number; they are saved with Save</source>
        <translation>10 minutes, 100 l’heure et 1,00 par numéro; à confirmer avec Enregistrer</translation>
    </message>
</context>
<context>
    <name>numberwell::SecretPrompt</name>
    <message>
        <source>These are not in the system&apos;s keychain.</source>
        <translation>Ceux-ci ne sont pas dans le trousseau du système.</translation>
    </message>
    <message>
        <source>What is saved there can&apos;t be read.</source>
        <translation>Ce qui y est enregistré est illisible.</translation>
    </message>
    <message>
        <source>Passwords and keys</source>
        <translation>Mots de passe et clés</translation>
    </message>
    <message>
        <source>Some passwords and keys are missing</source>
        <translation>Il manque des mots de passe et des clés</translation>
    </message>
    <message>
        <source>What you enter is kept in memory until Numberwell closes, and saved nowhere.</source>
        <translation>Ce que vous entrez reste en mémoire jusqu’à la fermeture de Numberwell, et n’est enregistré nulle part.</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <comment>the number of a field and its name</comment>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>&amp;Try the keychain again</source>
        <translation>&amp;Réessayer le trousseau</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
</context>
<context>
    <name>numberwell::SecretSetting</name>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>Remp&amp;lacer…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>Keep the &amp;old one</source>
        <translation>&amp;Garder l’ancien</translation>
    </message>
    <message>
        <source>Replace: %1</source>
        <translation>Remplacer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>Oublier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keep the old one: %1</source>
        <translation>Garder l’ancien&#xa0;: %1</translation>
    </message>
    <message>
        <source>The keychain can&apos;t be read, so saving would lose this. Enter it again, or unlock the keychain first.</source>
        <translation>Le trousseau est illisible&#xa0;: enregistrer ferait perdre ce secret. Entrez-le de nouveau, ou déverrouillez d’abord le trousseau.</translation>
    </message>
    <message>
        <source>The one that is kept belongs to the account and address saved before. Replace it, or forget it.</source>
        <translation>Celui qui est conservé appartient au compte et à l’adresse enregistrés auparavant. Remplacez-le ou oubliez-le.</translation>
    </message>
    <message>
        <source>One is saved, but the keychain can&apos;t be read. Enter it again, or unlock the keychain.</source>
        <translation>Il y en a un, mais le trousseau est illisible. Entrez-le de nouveau, ou déverrouillez le trousseau.</translation>
    </message>
    <message>
        <source>Will be forgotten when you save</source>
        <translation>Sera oublié à l’enregistrement</translation>
    </message>
    <message>
        <source>••• Set by %1</source>
        <translation>••• Défini par %1</translation>
    </message>
    <message>
        <source>••• kept until Numberwell closes</source>
        <translation>••• conservé jusqu’à la fermeture de Numberwell</translation>
    </message>
    <message>
        <source>••• saved in the system keychain</source>
        <translation>••• enregistré dans le trousseau du système</translation>
    </message>
</context>
<context>
    <name>numberwell::SessionPage</name>
    <message>
        <source>Weekly session</source>
        <translation>Séance hebdo</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Acheter</translation>
    </message>
    <message>
        <source>Import at ElevenLabs</source>
        <translation>Importer dans ElevenLabs</translation>
    </message>
    <message>
        <source>Paste IDs</source>
        <translation>Coller les ID</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Histori&amp;que</translation>
    </message>
    <message>
        <source>Past sessions and how long they took</source>
        <translation>Les séances passées et leur durée</translation>
    </message>
    <message>
        <source>Kept: the rows are here when you come back.</source>
        <translation>Conservé&#xa0;: les lignes seront ici à votre retour.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Buy %n numbers…</source>
        <translation>
            <numerusform>&amp;Acheter %n numéro…</numerusform>
            <numerusform>&amp;Acheter %n numéros…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Buy numbers…</source>
        <translation>&amp;Acheter des numéros…</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are live</source>
        <translation>
            <numerusform>%n numéro est en service</numerusform>
            <numerusform>%n numéros sont en service</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The session goes on here and is saved as soon as that works.</source>
        <translation>%1 La séance continue ici et sera enregistrée dès que possible.</translation>
    </message>
    <message>
        <source>No browser could be opened. The dashboard is at %1.</source>
        <translation>Aucun navigateur n’a pu être ouvert. Le tableau de bord est à %1.</translation>
    </message>
    <message>
        <source>started %1 · %2</source>
        <translation>commencée&#xa0;: %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n IDs fetched from ElevenLabs</source>
        <translation>
            <numerusform>%n ID récupéré d’ElevenLabs</numerusform>
            <numerusform>%n ID récupérés d’ElevenLabs</numerusform>
        </translation>
    </message>
    <message>
        <source>started %1 · %2, the clock rests</source>
        <translation>commencée %1 · %2, chrono en pause</translation>
    </message>
    <message>
        <source>This ID is already beside %1. Copy the one that ElevenLabs shows for %2. Nothing was changed.</source>
        <translation>Cet ID est déjà à côté du %1. Copiez celui qu’ElevenLabs affiche pour le %2. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The ID of %1 is kept: %2 of %3 have theirs.</source>
        <translation>L’ID du %1 est conservé&#xa0;: %2 sur %3 ont le leur.</translation>
    </message>
</context>
<context>
    <name>numberwell::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Parties des paramètres</translation>
    </message>
    <message>
        <source>This is the sandbox. Enter real accounts below and save to leave it.</source>
        <translation>C’est le bac à sable. Entrez de vrais comptes ci-dessous et enregistrez pour en sortir.</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de données</translation>
    </message>
    <message>
        <source>&amp;Twilio</source>
        <translation>T&amp;wilio</translation>
    </message>
    <message>
        <source>&amp;ElevenLabs</source>
        <translation>&amp;ElevenLabs</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>&amp;Réserve</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Il manque&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Enter &amp;missing secrets…</source>
        <translation>Entrer les se&amp;crets manquants…</translation>
    </message>
    <message>
        <source>Has changes that are not saved</source>
        <translation>Contient des changements non enregistrés</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>Plafonds d’ac&amp;hat</translation>
    </message>
    <message>
        <source>Ale&amp;rts</source>
        <translation>Alertes (&amp;y)</translation>
    </message>
    <message>
        <source>Time and &amp;money</source>
        <translation>Temps et argent (&amp;z)</translation>
    </message>
</context>
<context>
    <name>numberwell::SettingsSection</name>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>Tester la conne&amp;xion</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enreg&amp;istrer</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>Enregistrer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show &amp;advanced settings</source>
        <translation>Afficher les paramètres &amp;avancés</translation>
    </message>
    <message>
        <source>Hide &amp;advanced settings</source>
        <translation>Masquer les paramètres &amp;avancés</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>%1 Everything else is saved. The secret is kept for this session only: you are asked for it at the next start.</source>
        <translation>%1 Tout le reste est enregistré. Le secret n’est conservé que cette fois-ci&#xa0;: il vous sera demandé au prochain démarrage.</translation>
    </message>
    <message>
        <source>%1 Everything is saved and the secret is no longer used, but it may still lie in the keychain. Remove it there.</source>
        <translation>%1 Tout est enregistré et le secret n’est plus utilisé, mais il est peut-être encore dans le trousseau. Retirez-l’en.</translation>
    </message>
    <message>
        <source>The test was stopped. Nothing was changed.</source>
        <translation>Le test a été arrêté. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>numberwell::SettingsText</name>
    <message>
        <source>The system&apos;s keychain is locked.</source>
        <translation>Le trousseau du système est verrouillé.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>Ce système n’a pas de trousseau.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not let Numberwell in.</source>
        <translation>Le trousseau du système n’a pas laissé entrer Numberwell.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain has not answered yet.</source>
        <translation>Le trousseau du système n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain failed.</source>
        <translation>Le trousseau du système a connu une panne.</translation>
    </message>
    <message>
        <source>Database password</source>
        <translation>Mot de passe de la base de données</translation>
    </message>
    <message>
        <source>Twilio auth token</source>
        <translation>Jeton d’authentification Twilio</translation>
    </message>
    <message>
        <source>Twilio API key secret</source>
        <translation>Secret de la clé API Twilio</translation>
    </message>
    <message>
        <source>ElevenLabs API key</source>
        <translation>Clé API ElevenLabs</translation>
    </message>
    <message>
        <source>An address begins with https:// and holds no user, password, ? or #. Plain http:// is for this computer only, because the key travels on it.</source>
        <translation>Une adresse commence par https:// et ne contient ni utilisateur, ni mot de passe, ni ?, ni #. http:// est réservé à cet ordinateur, car la clé y circule.</translation>
    </message>
    <message>
        <source>Mail password</source>
        <translation>Mot de passe du courriel</translation>
    </message>
    <message>
        <source>Webhook signing secret</source>
        <translation>Secret de signature du webhook</translation>
    </message>
</context>
<context>
    <name>numberwell::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>numberwell::StateBadge</name>
    <message>
        <source>Import failed, next try %1</source>
        <translation>Échec d’importation, prochain essai %1</translation>
    </message>
    <message numerus="yes">
        <source>Quarantine, %n d left</source>
        <translation>
            <numerusform>Quarantaine, reste %n&#xa0;j</numerusform>
            <numerusform>Quarantaine, reste %n&#xa0;j</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for ElevenLabs</source>
        <translation>En attente d’ElevenLabs</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Échec d’importation</translation>
    </message>
    <message>
        <source>Imported, no agent</source>
        <translation>Importé, sans agent</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Attribué</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Libéré</translation>
    </message>
</context>
<context>
    <name>numberwell::StatusLine</name>
    <message>
        <source>Database: connecting…</source>
        <translation>Base de données&#xa0;: connexion…</translation>
    </message>
    <message>
        <source>Twilio balance %1</source>
        <translation>Solde Twilio&#xa0;: %1</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>%1: 2 s ago</comment>
        <translation>Mis à jour %1</translation>
    </message>
</context>
<context>
    <name>numberwell::Stepper</name>
    <message>
        <source>All steps done</source>
        <translation>Toutes les étapes sont faites</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>numberwell::TableColumns</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Rétablir les colonnes</translation>
    </message>
</context>
<context>
    <name>numberwell::TextSetting</name>
    <message>
        <source>Set by %1</source>
        <translation>Défini par %1</translation>
    </message>
</context>
<context>
    <name>numberwell::TwilioSection</name>
    <message>
        <source>Twilio</source>
        <translation>Twilio</translation>
    </message>
    <message>
        <source>The account that buys and owns the numbers. Its SID and token are on the first page of the Twilio console.</source>
        <translation>Le compte qui achète et possède les numéros. Son SID et son jeton sont sur la première page de la console Twilio.</translation>
    </message>
    <message>
        <source>Twilio account SID</source>
        <translation>SID du compte Twilio</translation>
    </message>
    <message>
        <source>Acco&amp;unt SID</source>
        <translation>SID du co&amp;mpte</translation>
    </message>
    <message>
        <source>Twilio auth token</source>
        <translation>Jeton d’authentification Twilio</translation>
    </message>
    <message>
        <source>Auth t&amp;oken</source>
        <translation>&amp;Jeton d’authentification</translation>
    </message>
    <message>
        <source>Sign in &amp;with an API key</source>
        <translation>Se co&amp;nnecter avec une clé API</translation>
    </message>
    <message>
        <source>Twilio API key SID</source>
        <translation>SID de la clé API Twilio</translation>
    </message>
    <message>
        <source>API ke&amp;y SID</source>
        <translation>SID de la clé A&amp;PI</translation>
    </message>
    <message>
        <source>Twilio API key secret</source>
        <translation>Secret de la clé API Twilio</translation>
    </message>
    <message>
        <source>API &amp;key secret</source>
        <translation>Secre&amp;t de la clé API</translation>
    </message>
    <message>
        <source>Twilio API address</source>
        <translation>Adresse de l’API de Twilio</translation>
    </message>
    <message>
        <source>API add&amp;ress</source>
        <translation>A&amp;dresse de l’API</translation>
    </message>
    <message>
        <source>Twilio pricing address</source>
        <translation>Adresse des tarifs de Twilio</translation>
    </message>
    <message>
        <source>Pr&amp;icing address</source>
        <translation>Adresse des tari&amp;fs</translation>
    </message>
    <message>
        <source>Not needed with an API key, except that ElevenLabs asks for it when it imports a number.</source>
        <translation>Pas nécessaire avec une clé API, sauf qu’ElevenLabs le demande pour importer un numéro.</translation>
    </message>
    <message>
        <source>An account SID is AC followed by 32 digits and letters a to f. Copy it from the Twilio console.</source>
        <translation>Un SID de compte est AC suivi de 32 chiffres et lettres de a à f. Copiez-le depuis la console Twilio.</translation>
    </message>
    <message>
        <source>An API key&apos;s SID is SK followed by 32 digits and letters a to f. Copy it from the Twilio console.</source>
        <translation>Le SID d’une clé API est SK suivi de 32 chiffres et lettres de a à f. Copiez-le depuis la console Twilio.</translation>
    </message>
    <message>
        <source>Enter the account&apos;s auth token.</source>
        <translation>Entrez le jeton d’authentification du compte.</translation>
    </message>
    <message>
        <source>Enter the API key&apos;s secret. Twilio shows it only once; make a new key if it is lost.</source>
        <translation>Entrez le secret de la clé API. Twilio ne le montre qu’une fois; créez une nouvelle clé s’il est perdu.</translation>
    </message>
    <message>
        <source>active</source>
        <comment>a Twilio account</comment>
        <translation>actif</translation>
    </message>
    <message>
        <source>suspended</source>
        <comment>a Twilio account</comment>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a Twilio account</comment>
        <translation>fermé</translation>
    </message>
    <message>
        <source>trial account</source>
        <translation>compte d’essai</translation>
    </message>
    <message>
        <source>full account</source>
        <translation>compte complet</translation>
    </message>
    <message>
        <source>Connected to %1 (%2, %3), balance %4</source>
        <translation>Connecté à %1 (%2, %3), solde de %4</translation>
    </message>
    <message>
        <source>Connected to %1 (%2, %3)</source>
        <translation>Connecté à %1 (%2, %3)</translation>
    </message>
    <message>
        <source>%1. It can&apos;t buy numbers until Twilio reactivates it.</source>
        <translation>%1. Il ne peut pas acheter de numéros tant que Twilio ne le réactive pas.</translation>
    </message>
    <message>
        <source>%1. A trial account may hold one number only.</source>
        <translation>%1. Un compte d’essai ne peut avoir qu’un seul numéro.</translation>
    </message>
</context>
<context>
    <name>numberwell::VerdictWords</name>
    <message>
        <source>No number for this ID</source>
        <translation>Aucun numéro pour cet ID</translation>
    </message>
    <message>
        <source>Type the number that this ID belongs to, or delete the row.</source>
        <translation>Entrez le numéro auquel cet ID appartient, ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>Pas un numéro de téléphone</translation>
    </message>
    <message>
        <source>Write the number like +1 604 555 0123, or delete the row.</source>
        <translation>Écrivez le numéro comme +1 604 555 0123, ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>The sheet rounded this number: format the column as text</source>
        <translation>Le chiffrier a arrondi ce numéro&#xa0;: mettez la colonne en format texte</translation>
    </message>
    <message>
        <source>Its last digits are gone. In the sheet, format the column as text, enter the number again and paste it again; or type it here.</source>
        <translation>Ses derniers chiffres sont perdus. Dans le chiffrier, mettez la colonne en format texte, entrez le numéro de nouveau et recollez-le; ou entrez-le ici.</translation>
    </message>
    <message>
        <source>Not in the pool: bought elsewhere?</source>
        <translation>Pas dans la réserve&#xa0;: acheté ailleurs?</translation>
    </message>
    <message>
        <source>Compare the digits with Twilio&apos;s. A number that was not bought here can&apos;t be activated; delete the row if it is not meant.</source>
        <translation>Comparez les chiffres avec ceux de Twilio. Un numéro qui n’a pas été acheté ici ne peut pas être activé; supprimez la ligne si elle est de trop.</translation>
    </message>
    <message>
        <source>This number is in row %1 too</source>
        <translation>Ce numéro est aussi à la ligne %1</translation>
    </message>
    <message>
        <source>Only the first row counts. Put the right ID there and delete this row.</source>
        <translation>Seule la première ligne compte. Mettez-y le bon ID et supprimez cette ligne.</translation>
    </message>
    <message>
        <source>Copy the phone ID from ElevenLabs again: it looks like phnum_ followed by letters and digits.</source>
        <translation>Copiez de nouveau l’ID de téléphone depuis ElevenLabs&#xa0;: c’est phnum_ suivi de lettres et de chiffres.</translation>
    </message>
    <message>
        <source>A phone number where the ID belongs</source>
        <translation>Un numéro de téléphone à la place de l’ID</translation>
    </message>
    <message>
        <source>This is an agent&apos;s ID, not a number&apos;s</source>
        <translation>C’est l’ID d’un agent, pas d’un numéro</translation>
    </message>
    <message>
        <source>This is a Twilio SID, not an ElevenLabs ID</source>
        <translation>C’est un SID Twilio, pas un ID ElevenLabs</translation>
    </message>
    <message>
        <source>The ID has a blank inside</source>
        <translation>L’ID contient une espace</translation>
    </message>
    <message>
        <source>Not an ElevenLabs phone ID</source>
        <translation>Pas un ID de téléphone ElevenLabs</translation>
    </message>
    <message>
        <source>This ID is on %1 too</source>
        <translation>Cet ID est aussi sur %1</translation>
    </message>
    <message>
        <source>This ID is in row %1 too</source>
        <translation>Cet ID est aussi à la ligne %1</translation>
    </message>
    <message>
        <source>Row %1 has the same ID. Look up at ElevenLabs which number it belongs to, and replace the other one.</source>
        <translation>La ligne %1 a le même ID. Vérifiez chez ElevenLabs à quel numéro il appartient, et remplacez l’autre.</translation>
    </message>
    <message>
        <source>This ID belongs to %1</source>
        <translation>Cet ID appartient à %1</translation>
    </message>
    <message>
        <source>Copy the ID of this number from ElevenLabs again; a wrong row was copied, or rows have shifted.</source>
        <translation>Copiez de nouveau l’ID de ce numéro depuis ElevenLabs; une mauvaise ligne a été copiée, ou des lignes se sont décalées.</translation>
    </message>
    <message>
        <source>It can&apos;t be changed here. Delete the row, or correct its number.</source>
        <translation>Il ne peut pas être modifié ici. Supprimez la ligne, ou corrigez son numéro.</translation>
    </message>
    <message>
        <source>Belongs to an organization already</source>
        <translation>Appartient déjà à une organisation</translation>
    </message>
    <message>
        <source>Rests in quarantine</source>
        <translation>En quarantaine</translation>
    </message>
    <message>
        <source>Was given back to Twilio</source>
        <translation>A été rendu à Twilio</translation>
    </message>
    <message>
        <source>Ready to activate</source>
        <translation>Prêt à activer</translation>
    </message>
    <message>
        <source>Ready: replaces %1</source>
        <translation>Prêt&#xa0;: remplace %1</translation>
    </message>
    <message>
        <source>The number is live with another ID. Activating gives it this one; clear the ID here to leave it alone.</source>
        <translation>Le numéro est en service avec un autre ID. L’activation lui donne celui-ci; effacez l’ID ici pour ne rien changer.</translation>
    </message>
    <message>
        <source>Already live with this ID</source>
        <translation>Déjà en service avec cet ID</translation>
    </message>
    <message>
        <source>No ID yet</source>
        <translation>Pas encore d’ID</translation>
    </message>
    <message>
        <source>Paste or type the phone ID that ElevenLabs gave this number.</source>
        <translation>Collez ou entrez l’ID de téléphone qu’ElevenLabs a donné à ce numéro.</translation>
    </message>
    <message>
        <source>It changed while you were activating; nothing was written for this row.</source>
        <translation>Il a changé pendant l’activation; rien n’a été écrit pour cette ligne.</translation>
    </message>
    <message>
        <source>Somebody was faster: live with this ID</source>
        <translation>Quelqu’un a été plus rapide&#xa0;: en service avec cet ID</translation>
    </message>
    <message>
        <source>Somebody was faster: this ID is on %1</source>
        <translation>Quelqu’un a été plus rapide&#xa0;: cet ID est sur %1</translation>
    </message>
    <message>
        <source>Somebody was faster: this ID is on another number</source>
        <translation>Quelqu’un a été plus rapide&#xa0;: cet ID est sur un autre numéro</translation>
    </message>
    <message>
        <source>Copy the ID of this number from ElevenLabs again.</source>
        <translation>Copiez de nouveau l’ID de ce numéro depuis ElevenLabs.</translation>
    </message>
    <message>
        <source>Somebody was faster: the number is not waiting any more</source>
        <translation>Quelqu’un a été plus rapide&#xa0;: le numéro n’attend plus</translation>
    </message>
    <message>
        <source>Delete the row.</source>
        <translation>Supprimez la ligne.</translation>
    </message>
    <message>
        <source>The number has left the pool meanwhile</source>
        <translation>Le numéro a quitté la réserve entre-temps</translation>
    </message>
    <message>
        <source>The database refused this row (%1)</source>
        <translation>La base de données a refusé cette ligne (%1)</translation>
    </message>
    <message>
        <source>Correct the row and activate again.</source>
        <translation>Corrigez la ligne et activez de nouveau.</translation>
    </message>
    <message>
        <source>Activated elsewhere meanwhile</source>
        <translation>Activé ailleurs entre-temps</translation>
    </message>
    <message>
        <source>Matched by order: confirm</source>
        <translation>Apparié selon l’ordre&#xa0;: à confirmer</translation>
    </message>
    <message>
        <source>This ID came without a number. Compare it with ElevenLabs, then confirm.</source>
        <translation>Cet ID est venu sans numéro. Comparez-le avec ElevenLabs, puis confirmez.</translation>
    </message>
    <message>
        <source>Empty row</source>
        <translation>Ligne vide</translation>
    </message>
    <message>
        <source>Type a number and its ID, or remove the row.</source>
        <translation>Saisissez un numéro et son ID, ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Permuter</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Utiliser %1</translation>
    </message>
    <message>
        <source>Use the ID in it</source>
        <translation>Utiliser l’ID contenu</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Number and ID are in each other&apos;s place. Ctrl+M swaps them.</source>
        <translation>Le numéro et l’ID sont à la place l’un de l’autre. Ctrl+M les permute.</translation>
    </message>
    <message>
        <source>Ctrl+M makes the number %1.</source>
        <translation>Ctrl+M met le numéro %1.</translation>
    </message>
    <message>
        <source>Ctrl+M makes the ID %1.</source>
        <translation>Ctrl+M met l’ID %1.</translation>
    </message>
    <message>
        <source>One cell holds both. Ctrl+M makes the number %1 and the ID %2.</source>
        <translation>Une seule cellule contient les deux. Ctrl+M met le numéro %1 et l’ID %2.</translation>
    </message>
    <message>
        <source>The same pair is there already. Ctrl+M removes this row.</source>
        <translation>La même paire y est déjà. Ctrl+M supprime cette ligne.</translation>
    </message>
    <message numerus="yes">
        <source>%n IDs belong to the numbers above them: the IDs have slipped down a row.</source>
        <translation>
            <numerusform>%n ID appartient au numéro au-dessus&#xa0;: les ID ont glissé d’une ligne vers le bas.</numerusform>
            <numerusform>%n ID appartiennent aux numéros au-dessus&#xa0;: les ID ont glissé d’une ligne vers le bas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IDs belong to the numbers below them: the IDs have slipped up a row.</source>
        <translation>
            <numerusform>%n ID appartient au numéro au-dessous&#xa0;: les ID ont glissé d’une ligne vers le haut.</numerusform>
            <numerusform>%n ID appartiennent aux numéros au-dessous&#xa0;: les ID ont glissé d’une ligne vers le haut.</numerusform>
        </translation>
    </message>
    <message>
        <source>A number has no ID, and further down an ID has no number: the IDs between seem to have slipped down a row.</source>
        <translation>Un numéro n’a pas d’ID et, plus bas, un ID n’a pas de numéro&#xa0;: entre les deux, les ID semblent avoir glissé d’une ligne vers le bas.</translation>
    </message>
    <message>
        <source>An ID has no number, and further down a number has no ID: the IDs between seem to have slipped up a row.</source>
        <translation>Un ID n’a pas de numéro et, plus bas, un numéro n’a pas d’ID&#xa0;: entre les deux, les ID semblent avoir glissé d’une ligne vers le haut.</translation>
    </message>
    <message>
        <source>There is one ID more than numbers. From the one that is not meant on, each ID is beside the wrong number.</source>
        <translation>Il y a un ID de plus que de numéros. À partir de celui qui est de trop, chaque ID est à côté du mauvais numéro.</translation>
    </message>
    <message>
        <source>There is one ID fewer than numbers. If the missing one is not the last, each ID after it is beside the wrong number.</source>
        <translation>Il y a un ID de moins que de numéros. Si celui qui manque n’est pas le dernier, chaque ID après lui est à côté du mauvais numéro.</translation>
    </message>
    <message>
        <source>There is one ID fewer than numbers.</source>
        <translation>Il y a un ID de moins que de numéros.</translation>
    </message>
    <message>
        <source>&amp;Take the paste back</source>
        <translation>&amp;Reprendre le collage</translation>
    </message>
    <message>
        <source>Move the I&amp;Ds up a row</source>
        <translation>&amp;Monter les ID d’une ligne</translation>
    </message>
    <message>
        <source>Move the I&amp;Ds down a row</source>
        <translation>&amp;Descendre les ID d’une ligne</translation>
    </message>
</context>
<context>
    <name>numberwell::WaitingModel</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Twilio SID</source>
        <translation>SID Twilio</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Phone ID</source>
        <translation>ID ElevenLabs</translation>
    </message>
</context>
<context>
    <name>numberwell::WalkPanel</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID du compte</translation>
    </message>
    <message>
        <source>Copy ne&amp;xt: number</source>
        <translation>Copie&amp;r&#xa0;: numéro</translation>
    </message>
    <message>
        <source>Copy ne&amp;xt: label</source>
        <translation>Copie&amp;r&#xa0;: étiquette</translation>
    </message>
    <message>
        <source>Copy ne&amp;xt: account SID</source>
        <translation>Copie&amp;r&#xa0;: SID du compte</translation>
    </message>
    <message>
        <source>The number is on the clipboard.</source>
        <translation>Le numéro est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The label is on the clipboard.</source>
        <translation>L’étiquette est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The account SID is on the clipboard.</source>
        <translation>Le SID du compte est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Step bac&amp;k</source>
        <translation>Rev&amp;enir</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Touche&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 copié</translation>
    </message>
    <message>
        <source>%1 of %2 copied</source>
        <comment>label of +1 604 555 0188</comment>
        <translation>%1 du %2&#xa0;: copié</translation>
    </message>
    <message>
        <source>Copy ne&amp;xt</source>
        <translation>Copie&amp;r le suivant</translation>
    </message>
    <message>
        <source>on the clipboard</source>
        <translation>dans le presse-papiers</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copié</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>All of them have their ID.</source>
        <translation>Tous ont leur ID.</translation>
    </message>
    <message>
        <source>Nothing of it is copied yet.</source>
        <translation>Rien n’est encore copié.</translation>
    </message>
    <message>
        <source>The clipboard holds something else now.</source>
        <translation>Le presse-papiers contient autre chose maintenant.</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>3 of 20 · Vancouver 0188</comment>
        <translation>%1 sur %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n à faire</numerusform>
            <numerusform>%n à faire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::WebhookSection</name>
    <message>
        <source>Alerts to a program</source>
        <translation>Alertes à un programme</translation>
    </message>
    <message>
        <source>Posted as JSON to a webhook, signed with HMAC-SHA256. Leave the address empty to post nothing.</source>
        <translation>Envoyées en JSON à un webhook, signées avec HMAC-SHA256. Laissez l’adresse vide pour ne rien envoyer.</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Adresse du webhook</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Secret de signature</translation>
    </message>
    <message>
        <source>Save we&amp;bhook</source>
        <translation>Enregistrer le web&amp;hook</translation>
    </message>
    <message>
        <source>Post an e&amp;xample</source>
        <translation>Envoyer un e&amp;xemple</translation>
    </message>
    <message>
        <source>Webh&amp;ook address</source>
        <translation>Adresse du webhoo&amp;k</translation>
    </message>
    <message>
        <source>The receiver knows it too, and checks with it that the call is yours.</source>
        <translation>Le destinataire le connaît aussi et vérifie grâce à lui que l’appel vient de vous.</translation>
    </message>
    <message>
        <source>Si&amp;gning secret</source>
        <translation>Secret de si&amp;gnature</translation>
    </message>
    <message>
        <source>An address begins with https:// and holds no user, password or #. Plain http:// is for this computer only.</source>
        <translation>Une adresse commence par https:// et ne contient ni utilisateur, ni mot de passe, ni #. Le simple http:// n’est que pour cet ordinateur.</translation>
    </message>
    <message>
        <source>Without a secret the receiver could not tell your calls from others&apos;.</source>
        <translation>Sans secret, le destinataire ne pourrait pas distinguer vos appels de ceux des autres.</translation>
    </message>
    <message>
        <source>The webhook&apos;s receiver took the test.</source>
        <translation>Le destinataire du webhook a accepté l’essai.</translation>
    </message>
</context>
<context>
    <name>numberwell::WhatPage</name>
    <message>
        <source>How many numbers</source>
        <translation>Combien de numéros</translation>
    </message>
    <message>
        <source>Area codes</source>
        <translation>Indicatifs régionaux</translation>
    </message>
    <message>
        <source>604, or 604, 778; empty: anywhere</source>
        <translation>604, ou 604, 778; vide&#xa0;: partout</translation>
    </message>
    <message>
        <source>How man&amp;y numbers?</source>
        <translation>Com&amp;bien de numéros?</translation>
    </message>
    <message>
        <source>In which &amp;area codes?</source>
        <translation>Dans quels &amp;indicatifs régionaux?</translation>
    </message>
    <message>
        <source>What must they be able to do?</source>
        <translation>Que doivent-ils permettre?</translation>
    </message>
    <message>
        <source>&amp;Voice</source>
        <translation>&amp;Voix</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>&amp;SMS</source>
        <translation>&amp;SMS</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>&amp;MMS</source>
        <translation>&amp;MMS</translation>
    </message>
    <message>
        <source>MMS</source>
        <translation>MMS</translation>
    </message>
    <message>
        <source>Enter how many numbers to buy: 1 to %1.</source>
        <translation>Entrez combien de numéros acheter&#xa0;: de 1 à %1.</translation>
    </message>
    <message>
        <source>“%2” can&apos;t be bought in one order: enter a whole number from 1 to %1.</source>
        <translation>«&#xa0;%2&#xa0;» ne peut pas s’acheter en une commande&#xa0;: entrez un nombre entier de 1 à %1.</translation>
    </message>
    <message>
        <source>“%1” is not an area code: three digits are needed, the first 2 to 9, the second 0 to 8, like 604.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un indicatif régional&#xa0;: il faut trois chiffres, le premier de 2 à 9, le deuxième de 0 à 8, comme 604.</translation>
    </message>
    <message>
        <source>%1 · place not known; Twilio may have it all the same</source>
        <translation>%1 · lieu inconnu; Twilio en a peut-être quand même</translation>
    </message>
    <message>
        <source>Anywhere in the United States</source>
        <translation>Partout aux États-Unis</translation>
    </message>
    <message>
        <source>Without voice, ElevenLabs can&apos;t answer calls on them.</source>
        <translation>Sans la voix, ElevenLabs ne peut pas y répondre aux appels.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Twilio lists a number under one country. Choose it here where the area code alone would be taken for the other.</source>
        <translation>Twilio classe chaque numéro sous un seul pays. Choisissez-le ici si l’indicatif seul serait attribué à l’autre.</translation>
    </message>
    <message>
        <source>C&amp;ountry:</source>
        <translation>&amp;Pays&#xa0;:</translation>
    </message>
    <message>
        <source>Anywhere in Canada</source>
        <translation>N’importe où au Canada</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>places of area codes</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>By area code (%1)</source>
        <comment>a choice of country</comment>
        <translation>Selon l’indicatif (%1)</translation>
    </message>
    <message>
        <source>One order takes at most %1 area codes.</source>
        <translation>Une commande accepte au plus %1 indicatifs.</translation>
    </message>
    <message>
        <source>Looked for in %1, as chosen below.</source>
        <comment>%1 is a country</comment>
        <translation>Recherché dans le pays choisi ci-dessous&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>numberwell::WhichPage</name>
    <message>
        <source>Twilio has no numbers left in %1.</source>
        <translation>Twilio n’a plus de numéros pour %1.</translation>
    </message>
    <message>
        <source>It offers %1 of the %2 you asked for: go on with fewer, or look elsewhere too.</source>
        <translation>Il en offre %1 sur les %2 demandés&#xa0;: continuez avec moins, ou cherchez aussi ailleurs.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for %n numbers…</source>
        <translation>
            <numerusform>Recherche de %n numéro…</numerusform>
            <numerusform>Recherche de %n numéros…</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking Twilio for numbers %1…</source>
        <comment>in an area or anywhere in a country</comment>
        <translation>Recherche de numéros chez Twilio, %1…</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>pour %1</translation>
    </message>
    <message>
        <source>Nothing is on offer for this. Choose a neighbouring area code, or go back and ask for less.</source>
        <translation>Rien n’est offert pour cette demande. Choisissez un indicatif voisin, ou retournez demander moins.</translation>
    </message>
    <message>
        <source>No numbers to show.</source>
        <translation>Aucun numéro à afficher.</translation>
    </message>
    <message>
        <source>Twilio offers nothing: %1.</source>
        <translation>Twilio n’offre rien&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Twilio offers these %1. Untick what you don&apos;t like; others take their place.</source>
        <translation>Twilio offre ceux-ci, %1. Décochez ceux qui ne vous plaisent pas; d’autres prendront leur place.</translation>
    </message>
    <message>
        <source>Twilio offers these in %1. Untick what you don&apos;t like; others take their place.</source>
        <translation>Twilio offre ceux-ci pour %1. Décochez ceux qui ne vous plaisent pas; d’autres prendront leur place.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 sur %2 choisis</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between the parts of a line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Try %1</source>
        <comment>an area code</comment>
        <translation>Voir %1</translation>
    </message>
    <message>
        <source>Try %1 (%2)</source>
        <comment>area code, how many are on offer there</comment>
        <translation>Voir %1 (%2)</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>this many or more</comment>
        <translation>%1+</translation>
    </message>
    <message numerus="yes">
        <source>Twilio has %n numbers in %1, but they need an address or a bundle.</source>
        <translation>
            <numerusform>Twilio a %n numéro à %1, mais il exige une adresse ou un dossier.</numerusform>
            <numerusform>Twilio a %n numéros à %1, mais ils exigent une adresse ou un dossier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The area codes around have nothing on offer either.</source>
        <translation>Les indicatifs voisins n’ont rien à offrir non plus.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an area, and the keys for it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n left out: they need an address or a bundle</source>
        <translation>
            <numerusform>%n omis&#xa0;: il exige une adresse ou un dossier</numerusform>
            <numerusform>%n omis&#xa0;: ils exigent une adresse ou un dossier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numberwell::WizardFooter</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Find numbers</source>
        <translation>&amp;Trouver des numéros</translation>
    </message>
    <message>
        <source>B&amp;uy</source>
        <translation>Ac&amp;heter</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter l’achat</translation>
    </message>
    <message>
        <source>&amp;Try elsewhere</source>
        <translation>&amp;Essayer ailleurs</translation>
    </message>
    <message>
        <source>C&amp;opy for ElevenLabs</source>
        <translation>&amp;Copier pour l’import</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Vérifier la commande</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n numbers</source>
        <translation>
            <numerusform>&amp;Importer %n numéro</numerusform>
            <numerusform>&amp;Importer %n numéros</numerusform>
        </translation>
    </message>
</context>
</TS>
