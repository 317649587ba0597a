<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name>DeviceFacts</name>
    <message>
        <source>%1&#xa0;: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Déjà envoyé au site</source>
        <translation>Already sent to the site</translation>
    </message>
    <message>
        <source>Voir ou modifier&#xa0;: %1</source>
        <translation>View or change: %1</translation>
    </message>
</context>
<context>
    <name>DocumentEditor</name>
    <message>
        <source>Page %1 sur %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Recto et verso sont sur une même page.</source>
        <translation>Front and back are on one page.</translation>
    </message>
</context>
<context>
    <name>EndSheet</name>
    <message>
        <source>Terminer ma visite&#xa0;?</source>
        <translation>End my visit?</translation>
    </message>
    <message>
        <source>Tout sera effacé de cette borne&#xa0;: vos papiers scannés, ce que vous avez tapé, vos connexions.</source>
        <translation>Everything will be erased from this terminal: your scanned papers, what you typed, your sign-ins.</translation>
    </message>
    <message>
        <source>Une impression est en cours. Si vous terminez maintenant, elle s’arrête.</source>
        <translation>Something is still printing. If you end now, it will stop.</translation>
    </message>
    <message>
        <source>La preuve donnée par le site n’est pas imprimée. Après, la borne ne l’aura plus.</source>
        <translation>The proof that the site gave you is not printed. After this, the terminal will no longer have it.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents donnés par le site ne sont pas imprimés. Après, la borne ne les aura plus.</source>
        <translation>
            <numerusform>%n document that the site gave you is not printed. After this, the terminal will no longer have it.</numerusform>
            <numerusform>%n documents that the site gave you are not printed. After this, the terminal will no longer have them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continuer ma visite</source>
        <translation>Continue my visit</translation>
    </message>
    <message>
        <source>N’oubliez rien&#xa0;: vos papiers sur la vitre du scanner, vos feuilles à l’imprimante.</source>
        <translation>Forget nothing: your papers on the scanner glass, your sheets in the printer.</translation>
    </message>
    <message>
        <source>Votre clé USB est encore branchée&#xa0;: retirez-la.</source>
        <translation>Your USB stick is still plugged in: take it out.</translation>
    </message>
    <message>
        <source>Imprimer d’abord</source>
        <translation>Print first</translation>
    </message>
    <message>
        <source>Terminer et tout effacer</source>
        <translation>End and erase everything</translation>
    </message>
</context>
<context>
    <name>EndingScreen</name>
    <message>
        <source>Tout est effacé…</source>
        <translation>Everything is being erased…</translation>
    </message>
    <message>
        <source>Au revoir. Prenez vos papiers sur la vitre et vos feuilles à l’imprimante.</source>
        <translation>Goodbye. Take your papers from the glass and your sheets from the printer.</translation>
    </message>
    <message>
        <source>Votre clé USB est encore branchée&#xa0;: retirez-la.</source>
        <translation>Your USB stick is still plugged in: take it out.</translation>
    </message>
</context>
<context>
    <name>Expandable</name>
    <message>
        <source>Ouvert</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Fermé</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>FamilyScreen</name>
    <message>
        <source>Je ne trouve pas ma démarche</source>
        <translation>I cannot find my procedure</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Que voulez-vous faire&#xa0;?</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>Seulement scanner ou imprimer</source>
        <translation>Only scan or print</translation>
    </message>
    <message>
        <source>Sans faire de démarche.</source>
        <translation>Without starting a procedure.</translation>
    </message>
    <message>
        <source>Trouver un lieu</source>
        <translation>Find a place</translation>
    </message>
    <message>
        <source>Mairies, espaces numériques, professionnels.</source>
        <translation>Town halls, digital spaces, professionals.</translation>
    </message>
    <message>
        <source>Comprendre</source>
        <translation>Understand</translation>
    </message>
    <message>
        <source>Les mots, les questions, ce lieu.</source>
        <translation>The words, the questions, this place.</translation>
    </message>
</context>
<context>
    <name>HostPanel</name>
    <message>
        <source>Sites rencontrés</source>
        <translation>Sites met</translation>
    </message>
    <message>
        <source>Suivez la démarche comme un visiteur. Seuls les noms des sites sont relevés, jamais une adresse ni ce que vous tapez.</source>
        <translation>Follow the procedure as a visitor would. Only the sites’ names are recorded, never an address or what you type.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Recharger</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Ouvrir à côté un autre site, par exemple une messagerie&#xa0;:</source>
        <translation>Open another site beside it, for instance a webmail:</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Pour des images ou des scripts seulement, sans entrée&#xa0;: %1</source>
        <translation>For images or scripts alone, without an entry: %1</translation>
    </message>
    <message>
        <source>Resté fermé&#xa0;: %1</source>
        <translation>Stayed closed: %1</translation>
    </message>
    <message>
        <source>Terminer et écrire</source>
        <translation>Finish and write</translation>
    </message>
</context>
<context>
    <name>HostRow</name>
    <message>
        <source>Genre de %1&#xa0;: %2</source>
        <translation>Kind of %1: %2</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message>
        <source>Êtes-vous toujours là&#xa0;?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Touchez l’écran pour continuer. Sinon, votre visite se termine et tout est effacé.</source>
        <translation>Touch the screen to continue. Otherwise your visit ends and everything is erased.</translation>
    </message>
    <message numerus="yes">
        <source>secondes</source>
        <translation>
            <numerusform>second</numerusform>
            <numerusform>seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>seconde</source>
        <translation>second</translation>
    </message>
    <message>
        <source>Je suis là, je continue</source>
        <translation>I am here, continue</translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <source>Bonjour</source>
        <translation>Hello</translation>
    </message>
    <message>
        <source>Choisissez votre langue. Vous pourrez en changer à tout moment.</source>
        <translation>Choose your language. You can change it at any time.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Commencer</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Vos données restent à vous</source>
        <translation>Your data stay yours</translation>
    </message>
    <message>
        <source>Nous n’enregistrons rien de vous&#xa0;: ni votre nom, ni vos papiers, ni ce que vous tapez.</source>
        <translation>We record nothing about you: not your name, not your papers, not what you type.</translation>
    </message>
    <message>
        <source>Tout est effacé dès que vous touchez «&#xa0;Terminer&#xa0;», ou si vous partez sans le faire.</source>
        <translation>Everything is erased as soon as you touch “End”, or if you leave without doing so.</translation>
    </message>
    <message>
        <source>Ce que vous envoyez sur le site de l’administration est gardé par elle, pas par cette borne.</source>
        <translation>What you send to the administration’s site is kept by the administration, not by this terminal.</translation>
    </message>
</context>
<context>
    <name>LargePrintChoice</name>
    <message>
        <source>Imprimer en gros caractères</source>
        <translation>Print in large type</translation>
    </message>
</context>
<context>
    <name>MailSheet</name>
    <message>
        <source>Qui gère votre adresse e-mail&#xa0;?</source>
        <translation>Who provides your e-mail address?</translation>
    </message>
    <message>
        <source>Regardez la fin de votre adresse, après le signe @. Votre messagerie s’ouvre ici&#xa0;; le site reste ouvert derrière.</source>
        <translation>Look at the end of your address, after the @ sign. Your mail opens here; the site stays open behind it.</translation>
    </message>
    <message>
        <source>Votre messagerie n’est pas dans la liste&#xa0;? Lisez l’e-mail sur votre téléphone, ou appelez le médiateur.</source>
        <translation>Your mail is not on the list? Read the e-mail on your phone, or call the helper.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Point numérique</source>
        <translation>Point numérique</translation>
    </message>
</context>
<context>
    <name>MediatorPanel</name>
    <message>
        <source>Mettre hors service</source>
        <translation>Put out of service</translation>
    </message>
    <message>
        <source>Espace du médiateur</source>
        <translation>Helper’s area</translation>
    </message>
    <message>
        <source>La borne est hors service (%1).</source>
        <translation>The terminal is out of service (%1).</translation>
    </message>
    <message numerus="yes">
        <source>Prolonger de %n&#xa0;min</source>
        <translation>
            <numerusform>Extend by %n minute</numerusform>
            <numerusform>Extend by %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Autoriser %1 pages de plus</source>
        <translation>Allow %1 more pages</translation>
    </message>
    <message>
        <source>Terminer la visite</source>
        <translation>End the visit</translation>
    </message>
    <message>
        <source>Vérifier les appareils</source>
        <translation>Check the devices</translation>
    </message>
    <message>
        <source>Ouvrir «&#xa0;%1&#xa0;» pour cette visite</source>
        <translation>Open “%1” for this visit</translation>
    </message>
    <message>
        <source>Remettre en service</source>
        <translation>Put back into service</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Quel est ce papier&#xa0;?</source>
        <translation>What is this paper?</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Effacer le dernier chiffre</source>
        <translation>Erase the last digit</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>OutOfServiceForm</name>
    <message>
        <source>La visite en cours sera terminée et effacée.</source>
        <translation>The current visit will be ended and erased.</translation>
    </message>
    <message>
        <source>Message pour les visiteurs&#xa0;: choisissez une phrase, ou écrivez la vôtre.</source>
        <translation>Message for visitors: choose a sentence, or write your own.</translation>
    </message>
    <message>
        <source>Message pour les visiteurs</source>
        <translation>Message for visitors</translation>
    </message>
    <message>
        <source>En panne. Demandez de l’aide à l’accueil.</source>
        <translation>Out of order. Ask for help at reception.</translation>
    </message>
    <message>
        <source>Plus de papier. Nous revenons bientôt.</source>
        <translation>Out of paper. We will be back soon.</translation>
    </message>
    <message>
        <source>Entretien en cours. Revenez un peu plus tard.</source>
        <translation>Maintenance in progress. Please come back a little later.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Mettre hors service</source>
        <translation>Put out of service</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>Hors service</source>
        <translation>Out of service</translation>
    </message>
    <message>
        <source>Pour votre démarche, demandez à l’accueil.</source>
        <translation>For your procedure, ask at reception.</translation>
    </message>
    <message>
        <source>Pour votre démarche, demandez à l’accueil ou appelez le %1.</source>
        <translation>For your procedure, ask at reception or call %1.</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>J’ai compris</source>
        <translation>I understand</translation>
    </message>
</context>
<context>
    <name>PageActions</name>
    <message>
        <source>Ajouter le verso</source>
        <translation>Add the back</translation>
    </message>
    <message>
        <source>Ajouter une page</source>
        <translation>Add a page</translation>
    </message>
    <message>
        <source>Réunir recto et verso</source>
        <translation>Put front and back together</translation>
    </message>
    <message>
        <source>Tourner</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>Séparer recto et verso</source>
        <translation>Separate front and back</translation>
    </message>
    <message>
        <source>Recommencer</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>Scanner cette page à nouveau</source>
        <translation>Scan this page again</translation>
    </message>
    <message>
        <source>Garder le scan brut</source>
        <translation>Keep the plain scan</translation>
    </message>
    <message>
        <source>Améliorer la page</source>
        <translation>Improve the page</translation>
    </message>
    <message>
        <source>Supprimer la page</source>
        <translation>Delete the page</translation>
    </message>
</context>
<context>
    <name>PageOrder</name>
    <message>
        <source>Ranger les pages</source>
        <translation>Arrange the pages</translation>
    </message>
    <message>
        <source>Placer cette page avant</source>
        <translation>Move this page earlier</translation>
    </message>
    <message>
        <source>Placer cette page après</source>
        <translation>Move this page later</translation>
    </message>
    <message>
        <source>Couper en deux avant cette page</source>
        <translation>Split before this page</translation>
    </message>
    <message>
        <source>Réunir avec un autre document</source>
        <translation>Join with another document</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Page %1 sur %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>La page arrive…</source>
        <translation>The page is coming…</translation>
    </message>
    <message>
        <source>Monter dans la page</source>
        <translation>Scroll up</translation>
    </message>
    <message>
        <source>Descendre dans la page</source>
        <translation>Scroll down</translation>
    </message>
    <message>
        <source>Vers la gauche</source>
        <translation>To the left</translation>
    </message>
    <message>
        <source>Vers la droite</source>
        <translation>To the right</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Page précédente</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Page %1 sur %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Page suivante</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>PaperChecklist</name>
    <message>
        <source>Aucun papier à préparer</source>
        <translation>No papers to prepare</translation>
    </message>
    <message>
        <source>Vos papiers</source>
        <translation>Your papers</translation>
    </message>
    <message>
        <source>Touchez chaque papier que vous avez avec vous.</source>
        <translation>Touch each paper that you have with you.</translation>
    </message>
    <message>
        <source>Vous avez tout&#xa0;: vous pouvez commencer.</source>
        <translation>You have everything: you can start.</translation>
    </message>
    <message>
        <source>Selon votre situation</source>
        <translation>Depending on your situation</translation>
    </message>
</context>
<context>
    <name>PapersScreen</name>
    <message>
        <source>Fait&#xa0;: 1 page</source>
        <translation>Done: 1 page</translation>
    </message>
    <message numerus="yes">
        <source>Fait&#xa0;: %n pages</source>
        <translation>
            <numerusform>Done: %n page</numerusform>
            <numerusform>Done: %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Préparer mes papiers</source>
        <translation>Prepare my papers</translation>
    </message>
    <message>
        <source>Scannez vos papiers un par un. Vous les donnerez ensuite au site.</source>
        <translation>Scan your papers one by one. You will give them to the site afterwards.</translation>
    </message>
    <message>
        <source>Continuer vers le site</source>
        <translation>Continue to the site</translation>
    </message>
    <message>
        <source>Passer cette étape</source>
        <translation>Skip this step</translation>
    </message>
    <message>
        <source>Papier suivant</source>
        <translation>Next paper</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Espace du médiateur</source>
        <translation>Helper’s area</translation>
    </message>
    <message>
        <source>Chiffres tapés&#xa0;: %1</source>
        <translation>Digits typed: %1</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PlacesScreen</name>
    <message>
        <source>Où aller pour être aidé&#xa0;?</source>
        <translation>Where can I get help?</translation>
    </message>
    <message>
        <source>Vous pouvez aussi faire vos démarches ailleurs.</source>
        <translation>You can carry out your procedures elsewhere too.</translation>
    </message>
    <message>
        <source>Ce service peut être payant.</source>
        <translation>This service may charge a fee.</translation>
    </message>
</context>
<context>
    <name>PrintChoiceFoot</name>
    <message>
        <source>Vous pouvez encore imprimer %1 pages.</source>
        <translation>You can still print %1 pages.</translation>
    </message>
    <message>
        <source>Vous pouvez encore imprimer 1 page.</source>
        <translation>You can still print 1 page.</translation>
    </message>
    <message>
        <source>Vous avez imprimé toutes vos pages.</source>
        <translation>You have printed all your pages.</translation>
    </message>
    <message>
        <source>Imprimer 1 feuille</source>
        <translation>Print 1 sheet</translation>
    </message>
    <message>
        <source>Imprimer %1 feuilles</source>
        <translation>Print %1 sheets</translation>
    </message>
    <message>
        <source>Ne pas imprimer</source>
        <translation>Do not print</translation>
    </message>
</context>
<context>
    <name>PrintChoiceSheet</name>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Aperçu de la page %1</source>
        <translation>Preview of page %1</translation>
    </message>
    <message>
        <source>Toutes les pages (%1)</source>
        <translation>All pages (%1)</translation>
    </message>
    <message>
        <source>Certaines pages</source>
        <translation>Some pages</translation>
    </message>
    <message>
        <source>De la page</source>
        <translation>From page</translation>
    </message>
    <message>
        <source>À la page</source>
        <translation>To page</translation>
    </message>
    <message>
        <source>Exemplaires</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>En couleur</source>
        <translation>In colour</translation>
    </message>
    <message>
        <source>Recto verso</source>
        <translation>On both sides</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Préparation de la feuille…</source>
        <translation>Preparing the sheet…</translation>
    </message>
    <message>
        <source>Encore 1 document après celui-ci.</source>
        <translation>1 more document after this one.</translation>
    </message>
    <message numerus="yes">
        <source>Encore %n documents après celui-ci.</source>
        <translation>
            <numerusform>%n more document after this one.</numerusform>
            <numerusform>%n more documents after this one.</numerusform>
        </translation>
    </message>
    <message>
        <source>J’ai pris mes feuilles</source>
        <translation>I have taken my sheets</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mes feuilles y sont toutes</source>
        <translation>All my sheets are there</translation>
    </message>
    <message>
        <source>Elles n’y sont pas&#xa0;: imprimer à nouveau</source>
        <translation>They are not there: print again</translation>
    </message>
    <message>
        <source>Imprimer à nouveau</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Continuer pendant l’impression</source>
        <translation>Continue while it prints</translation>
    </message>
    <message>
        <source>Continuer sans imprimer</source>
        <translation>Continue without printing</translation>
    </message>
    <message>
        <source>Arrêter l’impression</source>
        <translation>Stop printing</translation>
    </message>
</context>
<context>
    <name>ProcedureNeeds</name>
    <message>
        <source>Gratuit</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Prix variable</source>
        <translation>The price varies</translation>
    </message>
    <message>
        <source>Prix à vérifier sur le site</source>
        <translation>Check the price on the site</translation>
    </message>
    <message>
        <source>Prix</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Pour vous connecter</source>
        <translation>To sign in</translation>
    </message>
    <message>
        <source>Sans compte</source>
        <translation>No account needed</translation>
    </message>
    <message>
        <source>À garder près de vous</source>
        <translation>Keep at hand</translation>
    </message>
</context>
<context>
    <name>ProcedureOutcome</name>
    <message>
        <source>Vous repartez avec</source>
        <translation>You leave with</translation>
    </message>
    <message>
        <source>À apporter ensuite</source>
        <translation>To bring afterwards</translation>
    </message>
    <message>
        <source>Qui d’autre peut le faire&#xa0;?</source>
        <translation>Who else can do it?</translation>
    </message>
    <message>
        <source>Ce que vous ne pouvez pas faire ici</source>
        <translation>What you cannot do here</translation>
    </message>
</context>
<context>
    <name>ProcedureScreen</name>
    <message>
        <source>Préparer mes papiers</source>
        <translation>Prepare my papers</translation>
    </message>
    <message>
        <source>Aller sur le site</source>
        <translation>Go to the site</translation>
    </message>
    <message>
        <source>Imprimer cette liste</source>
        <translation>Print this list</translation>
    </message>
    <message>
        <source>Aller sur le site sans scanner</source>
        <translation>Go to the site without scanning</translation>
    </message>
    <message>
        <source>Imprimer la liste en gros caractères</source>
        <translation>Print the list in large type</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>La preuve donnée par le site n’est pas encore imprimée</source>
        <translation>The proof that the site gave you is not printed yet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>ReceiptNumber</name>
    <message>
        <source>Par exemple&#xa0;: %1</source>
        <translation>For example: %1</translation>
    </message>
    <message>
        <source>La borne l’a lu sur le site. Vérifiez-le.</source>
        <translation>The terminal read it on the site. Please check it.</translation>
    </message>
    <message>
        <source>C’est noté.</source>
        <translation>It is noted.</translation>
    </message>
    <message>
        <source>Recopiez le numéro que le site vous a donné.</source>
        <translation>Copy the number that the site gave you.</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>Votre reçu</source>
        <translation>Your receipt</translation>
    </message>
    <message>
        <source>Il est imprimé. Gardez-le&#xa0;: il vous rappelle la suite.</source>
        <translation>It is printed. Keep it: it reminds you what comes next.</translation>
    </message>
    <message>
        <source>Imprimez-le et gardez-le&#xa0;: il vous rappelle la suite.</source>
        <translation>Print it and keep it: it reminds you what comes next.</translation>
    </message>
    <message>
        <source>Imprimer mon reçu</source>
        <translation>Print my receipt</translation>
    </message>
    <message>
        <source>Terminer ma visite</source>
        <translation>End my visit</translation>
    </message>
    <message>
        <source>Imprimer encore</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>L’imprimante ne marche pas en ce moment. Notez votre numéro, ou appelez le médiateur.</source>
        <translation>The printer is not working at the moment. Write down your number, or call the helper.</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Relevé des sites d’une démarche</source>
        <translation>Recording the sites of a procedure</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>Le scanner se prépare. Ne touchez pas au papier.</source>
        <translation>The scanner is getting ready. Do not touch the paper.</translation>
    </message>
    <message>
        <source>Le scanner lit votre papier. N’y touchez pas.</source>
        <translation>The scanner is reading your paper. Do not touch it.</translation>
    </message>
    <message>
        <source>Le scanner lit la page %1. N’y touchez pas.</source>
        <translation>The scanner is reading page %1. Please do not touch it.</translation>
    </message>
    <message>
        <source>Papier lu à %1&#xa0;%</source>
        <translation>%1% of the paper read</translation>
    </message>
    <message>
        <source>Plusieurs pages&#xa0;? Posez-les ensemble dans le chargeur, en haut du scanner.</source>
        <translation>Several pages? Put them together into the feeder, on top of the scanner.</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Scanner le chargeur</source>
        <translation>Scan from the feeder</translation>
    </message>
    <message>
        <source>Depuis une clé USB</source>
        <translation>From a USB stick</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scan</translation>
    </message>
</context>
<context>
    <name>ScanSteps</name>
    <message>
        <source>Retournez le papier, ou posez la page suivante</source>
        <translation>Turn the paper over, or lay down the next page</translation>
    </message>
    <message>
        <source>Posez le papier sur la vitre, face vers le bas</source>
        <translation>Lay the paper on the glass, face down</translation>
    </message>
    <message>
        <source>Mettez-le bien droit, dans le coin marqué</source>
        <translation>Put it straight, in the marked corner</translation>
    </message>
    <message>
        <source>Fermez le couvercle, puis touchez «&#xa0;Scanner&#xa0;»</source>
        <translation>Close the lid, then touch “Scan”</translation>
    </message>
</context>
<context>
    <name>ScreenFrame</name>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ScrollPane</name>
    <message>
        <source>Monter dans la page</source>
        <translation>Scroll up</translation>
    </message>
    <message>
        <source>Descendre dans la page</source>
        <translation>Scroll down</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Aperçu du reçu</source>
        <translation>Preview of the receipt</translation>
    </message>
    <message>
        <source>Imprimé</source>
        <translation>Printed</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Normale</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Grande</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Très grande</source>
        <translation>Very large</translation>
    </message>
    <message>
        <source>Grand pointeur</source>
        <translation>Large pointer</translation>
    </message>
    <message>
        <source>Et un cadre épais autour de ce qui est choisi au clavier.</source>
        <translation>And a thick frame around what is chosen with the keyboard.</translation>
    </message>
    <message>
        <source>C’est bien ainsi</source>
        <translation>That is fine</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Besoin d’aide&#xa0;?</source>
        <translation>Need help?</translation>
    </message>
    <message>
        <source>Appelez le médiateur numérique&#xa0;: il est là pour vous. Levez la main ou allez à l’accueil. Il ne vous demandera jamais vos mots de passe.</source>
        <translation>Call the digital helper (médiateur numérique), who is here for you. Raise your hand or go to reception. The helper will never ask for your passwords.</translation>
    </message>
    <message>
        <source>Téléphone&#xa0;: %1</source>
        <translation>Telephone: %1</translation>
    </message>
    <message>
        <source>Revenir à ma démarche</source>
        <translation>Back to my procedure</translation>
    </message>
</context>
<context>
    <name>SimulationDock</name>
    <message>
        <source>Sur la vitre du scanner</source>
        <translation>On the scanner glass</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Chargeur rempli</source>
        <translation>Feeder filled</translation>
    </message>
    <message>
        <source>Clé USB</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>Branchée</source>
        <translation>Plugged in</translation>
    </message>
    <message>
        <source>Imprimante</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Site d’entraînement</source>
        <translation>Training site</translation>
    </message>
    <message>
        <source>Code du médiateur&#xa0;: %1 (touchez cinq fois le coin en haut à gauche)</source>
        <translation>Helper’s code: %1 (touch the top left corner five times)</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
</context>
<context>
    <name>SiteDialog</name>
    <message>
        <source>Le site vous dit</source>
        <translation>The site tells you</translation>
    </message>
    <message>
        <source>Quitter cette page&#xa0;?</source>
        <translation>Leave this page?</translation>
    </message>
    <message>
        <source>Ce que vous avez tapé sur cette page sera peut-être perdu.</source>
        <translation>What you typed on this page may be lost.</translation>
    </message>
    <message>
        <source>D’accord</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Quitter la page</source>
        <translation>Leave the page</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Rester sur la page</source>
        <translation>Stay on the page</translation>
    </message>
</context>
<context>
    <name>SiteFlood</name>
    <message>
        <source>Le site ouvre trop de fenêtres</source>
        <translation>The site opens too many windows</translation>
    </message>
    <message>
        <source>Ce n’est pas votre faute. Attendez quelques secondes&#xa0;: la page revient d’elle-même. Vos documents scannés sont toujours là.</source>
        <translation>It is not your fault. Wait a few seconds: the page comes back by itself. Your scanned documents are still here.</translation>
    </message>
    <message>
        <source>Encore %1&#xa0;s</source>
        <translation>%1 s left</translation>
    </message>
    <message>
        <source>Quitter le site</source>
        <translation>Leave the site</translation>
    </message>
</context>
<context>
    <name>SiteNotice</name>
    <message>
        <source>J’ai compris</source>
        <translation>I understand</translation>
    </message>
</context>
<context>
    <name>SitePanel</name>
    <message>
        <source>Votre démarche</source>
        <translation>Your procedure</translation>
    </message>
    <message>
        <source>Mes documents (%1)</source>
        <translation>My documents (%1)</translation>
    </message>
    <message>
        <source>Mes documents</source>
        <translation>My documents</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Imprimer la page</source>
        <translation>Print the page</translation>
    </message>
    <message>
        <source>J’ai fini&#xa0;: mon reçu</source>
        <translation>I have finished: my receipt</translation>
    </message>
    <message>
        <source>Quitter le site</source>
        <translation>Leave the site</translation>
    </message>
</context>
<context>
    <name>SiteTools</name>
    <message>
        <source>Page précédente</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Réduire la page</source>
        <translation>Make the page smaller</translation>
    </message>
    <message>
        <source>Agrandir la page</source>
        <translation>Make the page larger</translation>
    </message>
    <message>
        <source>Arrêter la lecture</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>Écouter la page</source>
        <translation>Listen to the page</translation>
    </message>
</context>
<context>
    <name>SiteWindow</name>
    <message>
        <source>Fermer cette fenêtre</source>
        <translation>Close this window</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Étape %1 sur %2&#xa0;: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>Lire mes e-mails</source>
        <translation>Read my e-mails</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Étapes</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Étape en cours&#xa0;: %1</source>
        <translation>Current step: %1</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Moins&#xa0;: %1</source>
        <translation>Less: %1</translation>
    </message>
    <message>
        <source>Plus&#xa0;: %1</source>
        <translation>More: %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Outils</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Contraste</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>TrayDesk</name>
    <message>
        <source>Préparation du fichier…</source>
        <translation>Preparing the file…</translation>
    </message>
    <message>
        <source>La borne prépare votre document pour le site. Cela prend quelques secondes.</source>
        <translation>The terminal is preparing your document for the site. This takes a few seconds.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TrayDocument</name>
    <message>
        <source>Mes documents</source>
        <translation>My documents</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Utiliser ce document</source>
        <translation>Use this document</translation>
    </message>
    <message>
        <source>C’est bien ainsi</source>
        <translation>That is fine</translation>
    </message>
    <message>
        <source>Voir en grand</source>
        <translation>View large</translation>
    </message>
    <message>
        <source>Changer le nom</source>
        <translation>Change the name</translation>
    </message>
    <message>
        <source>Alléger le fichier</source>
        <translation>Make the file lighter</translation>
    </message>
    <message>
        <source>Si le site le trouve trop lourd</source>
        <translation>If the site finds it too heavy</translation>
    </message>
    <message>
        <source>Supprimer le document</source>
        <translation>Delete the document</translation>
    </message>
    <message>
        <source>Réunir avec quel document&#xa0;?</source>
        <translation>Join with which document?</translation>
    </message>
</context>
<context>
    <name>TrayList</name>
    <message>
        <source>Quels documents voulez-vous envoyer&#xa0;?</source>
        <translation>Which documents would you like to send?</translation>
    </message>
    <message>
        <source>Quel document voulez-vous envoyer&#xa0;?</source>
        <translation>Which document would you like to send?</translation>
    </message>
    <message>
        <source>Mes documents</source>
        <translation>My documents</translation>
    </message>
    <message>
        <source>Scanner ou imprimer</source>
        <translation>Scan or print</translation>
    </message>
    <message>
        <source>Le site accepte&#xa0;: %1. La borne prépare le fichier pour vous.</source>
        <translation>The site accepts: %1. The terminal prepares the file for you.</translation>
    </message>
    <message>
        <source>Touchez le document à envoyer au site.</source>
        <translation>Touch the document to send to the site.</translation>
    </message>
    <message>
        <source>Tout est effacé à la fin de votre visite.</source>
        <translation>Everything is erased at the end of your visit.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Scanner maintenant</source>
        <translation>Scan now</translation>
    </message>
    <message>
        <source>Scanner un document</source>
        <translation>Scan a document</translation>
    </message>
    <message>
        <source>Utiliser ces documents</source>
        <translation>Use these documents</translation>
    </message>
    <message>
        <source>Utiliser ce document</source>
        <translation>Use this document</translation>
    </message>
    <message>
        <source>Vous n’avez pas encore de document.</source>
        <translation>You have no documents yet.</translation>
    </message>
    <message>
        <source>Posez un papier sur le scanner&#xa0;: il apparaîtra ici.</source>
        <translation>Lay a paper on the scanner: it will appear here.</translation>
    </message>
</context>
<context>
    <name>TrayOverlay</name>
    <message>
        <source>Mes documents</source>
        <translation>My documents</translation>
    </message>
</context>
<context>
    <name>TrayScan</name>
    <message>
        <source>Scanner un document</source>
        <translation>Scan a document</translation>
    </message>
    <message>
        <source>Mes documents</source>
        <translation>My documents</translation>
    </message>
    <message>
        <source>Quel est ce papier&#xa0;?</source>
        <translation>What is this paper?</translation>
    </message>
</context>
<context>
    <name>TrayStick</name>
    <message>
        <source>Depuis une clé USB</source>
        <translation>From a USB stick</translation>
    </message>
    <message>
        <source>Touchez le papier à prendre. Les plus récents sont en haut.</source>
        <translation>Touch the paper to take. The newest are at the top.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Prendre ces fichiers</source>
        <translation>Take these files</translation>
    </message>
    <message>
        <source>Prendre ce fichier</source>
        <translation>Take this file</translation>
    </message>
    <message>
        <source>Regarder à nouveau</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>C’est fait. Vous pouvez retirer votre clé.</source>
        <translation>Done. You can take your stick out.</translation>
    </message>
    <message>
        <source>La borne prend vos papiers. Laissez la clé branchée.</source>
        <translation>The terminal is taking your papers. Leave the stick in.</translation>
    </message>
    <message>
        <source>La borne regarde votre clé…</source>
        <translation>The terminal is looking at your stick…</translation>
    </message>
    <message>
        <source>Branchez votre clé USB.</source>
        <translation>Plug in your USB stick.</translation>
    </message>
    <message>
        <source>Elle n’écrit rien sur votre clé.</source>
        <translation>It writes nothing on your stick.</translation>
    </message>
    <message>
        <source>La borne lit les PDF et les photos. Elle n’écrit rien sur votre clé. Un téléphone ne peut pas être lu ici.</source>
        <translation>The terminal reads PDFs and photos. It writes nothing on your stick. A telephone cannot be read here.</translation>
    </message>
    <message>
        <source>Pris à %1&#xa0;%</source>
        <translation>%1% taken</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Déjà pris</source>
        <translation>Already taken</translation>
    </message>
    <message>
        <source>Voir les fichiers plus anciens</source>
        <translation>Show older files</translation>
    </message>
</context>
<context>
    <name>UnderstandScreen</name>
    <message>
        <source>Comprendre</source>
        <translation>Understand</translation>
    </message>
    <message>
        <source>Imprimer les mots</source>
        <translation>Print the words</translation>
    </message>
    <message>
        <source>Les mots</source>
        <translation>The words</translation>
    </message>
    <message>
        <source>Les questions</source>
        <translation>The questions</translation>
    </message>
    <message>
        <source>Le point numérique</source>
        <translation>The point numérique</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>C’est supprimé.</source>
        <translation>Deleted.</translation>
    </message>
    <message>
        <source>C’est fait.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Les dos de page vides sont enlevés.</source>
        <translation>Empty backs of pages are left out.</translation>
    </message>
    <message>
        <source>Annuler la suppression</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>Remettre comme avant</source>
        <translation>Put it back as before</translation>
    </message>
</context>
<context>
    <name>ViewerOverlay</name>
    <message>
        <source>Garder et fermer</source>
        <translation>Keep and close</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ne pas garder</source>
        <translation>Do not keep</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>ViewerTools</name>
    <message>
        <source>Page précédente</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Page %1 sur %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Page suivante</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Réduire</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Agrandir</source>
        <translation>Larger</translation>
    </message>
</context>
<context>
    <name>WelcomePictures</name>
    <message>
        <source>Scanner, imprimer</source>
        <translation>Scan, print</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>La borne a dû redémarrer. Excusez-nous&#xa0;: recommencez votre démarche.</source>
        <translation>The terminal had to restart. We are sorry: please start your procedure again.</translation>
    </message>
    <message>
        <source>La visite précédente a été effacée à %1&#xa0;: c’est vérifié.</source>
        <translation>The previous visit was erased at %1, and this was checked.</translation>
    </message>
    <message>
        <source>Au revoir. N’oubliez ni vos papiers, ni vos feuilles.</source>
        <translation>Goodbye. Do not forget your papers and your sheets.</translation>
    </message>
    <message>
        <source>Un instant&#xa0;: nous effaçons la visite précédente…</source>
        <translation>One moment: we are erasing the previous visit…</translation>
    </message>
    <message>
        <source>Faites vos démarches ici</source>
        <translation>Carry out your procedures here</translation>
    </message>
    <message>
        <source>On vous guide pas à pas. Rien n’est gardé après vous.</source>
        <translation>We guide you step by step. Nothing is kept after you leave.</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>Le scanner marche</source>
        <translation>The scanner works</translation>
    </message>
    <message>
        <source>Le scanner attend de l’aide</source>
        <translation>The scanner needs help</translation>
    </message>
    <message>
        <source>Le scanner ne marche pas</source>
        <translation>The scanner does not work</translation>
    </message>
    <message>
        <source>L’imprimante marche</source>
        <translation>The printer works</translation>
    </message>
    <message>
        <source>L’imprimante ne marche pas</source>
        <translation>The printer does not work</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Imprimante</source>
        <translation>Printer</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>%1&#xa0;Ko</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1&#xa0;Mo</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 (%2 au plus)</source>
        <translation>%1 (%2 at most)</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Pièce d’identité</source>
        <translation>Identity document</translation>
    </message>
    <message>
        <source>Justificatif de domicile</source>
        <translation>Proof of address</translation>
    </message>
    <message>
        <source>Permis de conduire</source>
        <translation>Driving licence</translation>
    </message>
    <message>
        <source>Titre de séjour</source>
        <translation>Residence permit</translation>
    </message>
    <message>
        <source>Courrier</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Autre document</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>Document du site</source>
        <translation>Document from the site</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>mediator</name>
    <message>
        <source>Cette borne est arrêtée pour le moment.</source>
        <translation>This terminal is stopped for the moment.</translation>
    </message>
    <message>
        <source>Cette borne a un problème. Quelqu’un doit la vérifier.</source>
        <translation>This terminal has a problem. Somebody must check it.</translation>
    </message>
    <message>
        <source>Trop d’essais. Réessayez dans %1.</source>
        <translation>Too many attempts. Try again in %1.</translation>
    </message>
    <message>
        <source>Vérification…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Ce code n’est pas le bon.</source>
        <translation>This is not the right code.</translation>
    </message>
    <message>
        <source>Votre accès est terminé. Tapez le code à nouveau.</source>
        <translation>Your access has ended. Type the code again.</translation>
    </message>
    <message>
        <source>Tapez votre code.</source>
        <translation>Type your code.</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1&#xa0;min&#xa0;%2&#xa0;s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Du papier est coincé dans l’appareil.</source>
        <translation>Paper is stuck in the device.</translation>
    </message>
    <message>
        <source>Ne tirez pas dessus. Appelez le médiateur, puis recommencez.</source>
        <translation>Do not pull it. Call the helper, then start again.</translation>
    </message>
    <message>
        <source>Un capot de l’appareil est ouvert.</source>
        <translation>A cover of the device is open.</translation>
    </message>
    <message>
        <source>Fermez le capot, puis recommencez.</source>
        <translation>Close the cover, then start again.</translation>
    </message>
    <message>
        <source>La borne ne peut pas se servir de cet appareil.</source>
        <translation>The terminal cannot use this device.</translation>
    </message>
    <message>
        <source>Ce n’est pas votre faute. Appelez le médiateur.</source>
        <translation>It is not your fault. Call the helper.</translation>
    </message>
    <message>
        <source>Vous avez arrêté.</source>
        <translation>You stopped it.</translation>
    </message>
    <message>
        <source>Vous pouvez recommencer quand vous voulez.</source>
        <translation>You can start again whenever you like.</translation>
    </message>
    <message>
        <source>L’appareil ne sait pas faire cela.</source>
        <translation>The device cannot do that.</translation>
    </message>
    <message>
        <source>Appelez le médiateur.</source>
        <translation>Call the helper.</translation>
    </message>
    <message>
        <source>Le scanner ne marche pas en ce moment.</source>
        <translation>The scanner is not working at the moment.</translation>
    </message>
    <message>
        <source>Continuez sans scanner, ou appelez le médiateur.</source>
        <translation>Continue without scanning, or call the helper.</translation>
    </message>
    <message>
        <source>Le scanner est déjà occupé.</source>
        <translation>The scanner is busy.</translation>
    </message>
    <message>
        <source>Attendez quelques secondes, puis recommencez.</source>
        <translation>Wait a few seconds, then start again.</translation>
    </message>
    <message>
        <source>Le scanner ne trouve pas de papier.</source>
        <translation>The scanner finds no paper.</translation>
    </message>
    <message>
        <source>Posez votre papier, puis recommencez.</source>
        <translation>Lay your paper down, then start again.</translation>
    </message>
    <message>
        <source>Le scanner s’est arrêté avant la fin.</source>
        <translation>The scanner stopped before the end.</translation>
    </message>
    <message>
        <source>Laissez votre papier en place et recommencez.</source>
        <translation>Leave your paper where it is and start again.</translation>
    </message>
    <message>
        <source>Cette page est trop grande pour la borne.</source>
        <translation>This page is too large for the terminal.</translation>
    </message>
    <message>
        <source>Il n’y a plus de place pour une page de plus.</source>
        <translation>There is no room left for another page.</translation>
    </message>
    <message>
        <source>Supprimez un document dont vous n’avez plus besoin, puis recommencez.</source>
        <translation>Delete a document that you no longer need, then start again.</translation>
    </message>
    <message>
        <source>Le scanner ne répond pas.</source>
        <translation>The scanner does not answer.</translation>
    </message>
    <message>
        <source>Recommencez. S’il ne répond toujours pas, appelez le médiateur.</source>
        <translation>Start again. If it still does not answer, call the helper.</translation>
    </message>
    <message>
        <source>La page n’est pas entière.</source>
        <translation>The page is not complete.</translation>
    </message>
    <message>
        <source>Le scanner s’est arrêté tout seul.</source>
        <translation>The scanner stopped by itself.</translation>
    </message>
    <message>
        <source>Recommencez. Si cela se répète, appelez le médiateur.</source>
        <translation>Start again. If it happens again, call the helper.</translation>
    </message>
    <message>
        <source>L’imprimante ne marche pas en ce moment.</source>
        <translation>The printer is not working at the moment.</translation>
    </message>
    <message>
        <source>Appelez le médiateur, ou notez le numéro de votre demande.</source>
        <translation>Call the helper, or write down the number of your application.</translation>
    </message>
    <message>
        <source>La borne ne peut pas imprimer en ce moment.</source>
        <translation>The terminal cannot print at the moment.</translation>
    </message>
    <message>
        <source>L’imprimante ne peut pas imprimer ce document.</source>
        <translation>The printer cannot print this document.</translation>
    </message>
    <message>
        <source>L’imprimante a refusé ce document.</source>
        <translation>The printer refused this document.</translation>
    </message>
    <message>
        <source>L’impression prend trop de temps.</source>
        <translation>Printing is taking too long.</translation>
    </message>
    <message>
        <source>Regardez si une feuille est sortie. Sinon, imprimez à nouveau.</source>
        <translation>Look whether a sheet has come out. If not, print again.</translation>
    </message>
    <message>
        <source>L’imprimante n’a plus de papier.</source>
        <translation>The printer has run out of paper.</translation>
    </message>
    <message>
        <source>Demandez du papier à l’accueil. L’impression reprendra toute seule.</source>
        <translation>Ask for paper at reception. Printing will resume by itself.</translation>
    </message>
    <message>
        <source>L’imprimante n’a plus d’encre.</source>
        <translation>The printer has run out of ink.</translation>
    </message>
    <message>
        <source>Ce document n’a pas encore de page.</source>
        <translation>This document has no page yet.</translation>
    </message>
    <message>
        <source>Ce document a trop de pages pour le site.</source>
        <translation>This document has too many pages for the site.</translation>
    </message>
    <message>
        <source>Le site demande une sorte de fichier que la borne ne sait pas faire.</source>
        <translation>The site asks for a kind of file that the terminal cannot make.</translation>
    </message>
    <message>
        <source>Le site veut une image&#xa0;: une seule page par fichier.</source>
        <translation>The site wants a picture: one page only in each file.</translation>
    </message>
    <message>
        <source>Ce document est trop lourd pour le site.</source>
        <translation>This document is too heavy for the site.</translation>
    </message>
    <message>
        <source>Une page ne peut pas être lue.</source>
        <translation>A page cannot be read.</translation>
    </message>
    <message>
        <source>Ce document est trop grand pour la borne.</source>
        <translation>This document is too large for the terminal.</translation>
    </message>
    <message>
        <source>Ce document est protégé par un mot de passe.</source>
        <translation>This document is protected by a password.</translation>
    </message>
    <message>
        <source>Il n’y a plus de place pour ce fichier.</source>
        <translation>There is no room left for this file.</translation>
    </message>
    <message>
        <source>Scannez le papier à nouveau.</source>
        <translation>Scan the paper again.</translation>
    </message>
    <message>
        <source>Supprimez les pages inutiles.</source>
        <translation>Delete the pages that you do not need.</translation>
    </message>
    <message>
        <source>Si le site accepte plusieurs fichiers, faites deux documents.</source>
        <translation>If the site accepts several files, make two documents.</translation>
    </message>
    <message>
        <source>Scannez chaque page comme un document à part.</source>
        <translation>Scan each page as a document of its own.</translation>
    </message>
    <message>
        <source>Supprimez un document dont vous n’avez plus besoin.</source>
        <translation>Delete a document that you no longer need.</translation>
    </message>
    <message>
        <source>Le scanner attend de l’aide.</source>
        <translation>The scanner needs help.</translation>
    </message>
    <message>
        <source>Regardez si un capot est ouvert ou du papier coincé, ou appelez le médiateur.</source>
        <translation>See whether a cover is open or paper is stuck, or call the helper.</translation>
    </message>
    <message>
        <source>La borne ne peut pas ouvrir ce fichier.</source>
        <translation>The terminal cannot open this file.</translation>
    </message>
    <message>
        <source>Elle garde seulement les PDF et les images.</source>
        <translation>It only keeps PDF files and pictures.</translation>
    </message>
    <message>
        <source>Ce fichier est trop grand pour la borne.</source>
        <translation>This file is too large for the terminal.</translation>
    </message>
    <message>
        <source>Le fichier du site n’est pas arrivé en entier.</source>
        <translation>The site’s file did not arrive complete.</translation>
    </message>
    <message>
        <source>Demandez-le à nouveau sur le site.</source>
        <translation>Ask for it again on the site.</translation>
    </message>
    <message>
        <source>Le site trouve votre fichier trop lourd.</source>
        <translation>The site finds your file too heavy.</translation>
    </message>
    <message>
        <source>Reprenez-le sur le site. Touchez le crayon, puis «&#xa0;Alléger le fichier&#xa0;».</source>
        <translation>Choose it again on the site. Touch the pencil, then “Make the file lighter”.</translation>
    </message>
    <message>
        <source>Le site demande un dossier de l’ordinateur.</source>
        <translation>The site asks for a folder of the computer.</translation>
    </message>
    <message>
        <source>La borne n’en a pas&#xa0;: envoyez vos documents un par un.</source>
        <translation>The terminal has none: send your documents one by one.</translation>
    </message>
    <message>
        <source>Le bas de la page manque&#xa0;: recommencez le scan.</source>
        <translation>The bottom of the page is missing: scan it again.</translation>
    </message>
    <message>
        <source>Cette page semble vide&#xa0;: le côté imprimé va contre la vitre.</source>
        <translation>This page looks empty: the printed side goes against the glass.</translation>
    </message>
    <message>
        <source>La page est très sombre&#xa0;: fermez bien le couvercle et recommencez.</source>
        <translation>The page is very dark: close the lid well and scan again.</translation>
    </message>
    <message>
        <source>L’écriture est très pâle&#xa0;: le site peut la trouver illisible.</source>
        <translation>The writing is very pale: the site may find it unreadable.</translation>
    </message>
    <message>
        <source>Le papier dépasse du bord de la vitre&#xa0;: rentrez-le et recommencez.</source>
        <translation>The paper goes over the edge of the glass: move it in and scan again.</translation>
    </message>
    <message>
        <source>La page est floue&#xa0;: posez le papier bien à plat et recommencez.</source>
        <translation>The page is blurred: lay the paper flat and scan again.</translation>
    </message>
    <message>
        <source>Il y a plusieurs papiers sur la vitre&#xa0;: scannez-les l’un après l’autre.</source>
        <translation>There are several papers on the glass: scan them one after the other.</translation>
    </message>
    <message>
        <source>La page semble à l’envers&#xa0;: touchez deux fois «&#xa0;Tourner&#xa0;».</source>
        <translation>The page looks upside down: touch “Rotate” twice.</translation>
    </message>
    <message>
        <source>La page semble couchée&#xa0;: touchez «&#xa0;Tourner&#xa0;».</source>
        <translation>The page looks sideways: touch “Rotate”.</translation>
    </message>
    <message>
        <source>Ce fichier est trop gros pour la borne.</source>
        <translation>This file is too big for the terminal.</translation>
    </message>
    <message>
        <source>Scannez le papier, ou appelez le médiateur.</source>
        <translation>Scan the paper, or call the helper.</translation>
    </message>
    <message>
        <source>La clé n’est plus branchée.</source>
        <translation>The stick is no longer plugged in.</translation>
    </message>
    <message>
        <source>Branchez-la à nouveau pour continuer.</source>
        <translation>Plug it in again to continue.</translation>
    </message>
    <message>
        <source>La borne ne sait pas lire cette clé.</source>
        <translation>The terminal cannot read this kind of stick.</translation>
    </message>
    <message>
        <source>Prenez une autre clé, ou scannez le papier.</source>
        <translation>Use another stick, or scan the paper.</translation>
    </message>
    <message>
        <source>La borne n’arrive pas à lire votre clé.</source>
        <translation>The terminal cannot read your stick.</translation>
    </message>
    <message>
        <source>Retirez-la et branchez-la à nouveau. Sinon, prenez une autre clé.</source>
        <translation>Take it out and plug it in again. Otherwise, use another stick.</translation>
    </message>
    <message>
        <source>Ce fichier n’est plus sur la clé.</source>
        <translation>This file is no longer on the stick.</translation>
    </message>
    <message>
        <source>Retirez la clé, branchez-la à nouveau et choisissez encore.</source>
        <translation>Take the stick out, plug it in again and choose once more.</translation>
    </message>
    <message>
        <source>Lire cette clé prend trop de temps.</source>
        <translation>Reading this stick takes too long.</translation>
    </message>
    <message>
        <source>Recommencez, ou prenez une autre clé.</source>
        <translation>Try again, or use another stick.</translation>
    </message>
    <message>
        <source>Ce fichier n’est ni un PDF ni une photo.</source>
        <translation>This file is neither a PDF nor a photo.</translation>
    </message>
    <message>
        <source>Choisissez un autre fichier, ou scannez le papier.</source>
        <translation>Choose another file, or scan the paper.</translation>
    </message>
    <message>
        <source>Ce fichier est protégé par un mot de passe.</source>
        <translation>This file is protected by a password.</translation>
    </message>
    <message>
        <source>Apportez-le sans mot de passe, ou scannez le papier.</source>
        <translation>Bring it without a password, or scan the paper.</translation>
    </message>
    <message>
        <source>Ce fichier a plus de %1 pages.</source>
        <translation>This file has more than %1 pages.</translation>
    </message>
    <message>
        <source>Scannez les pages utiles, ou appelez le médiateur.</source>
        <translation>Scan the pages that matter, or call the helper.</translation>
    </message>
    <message>
        <source>Ce fichier est abîmé&#xa0;: la borne ne peut pas l’ouvrir.</source>
        <translation>This file is damaged: the terminal cannot open it.</translation>
    </message>
    <message>
        <source>Ce fichier est trop compliqué pour la borne.</source>
        <translation>This file is too complicated for the terminal.</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;»&#xa0;: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>Il n’y a ni PDF ni photo sur cette clé.</source>
        <translation>There is neither a PDF nor a photo on this stick.</translation>
    </message>
    <message>
        <source>Branchez une autre clé, ou scannez le papier.</source>
        <translation>Plug in another stick, or scan the paper.</translation>
    </message>
    <message>
        <source>Une clé est déjà branchée.</source>
        <translation>A stick is already plugged in.</translation>
    </message>
    <message>
        <source>Si c’est la vôtre, retirez-la et branchez-la à nouveau. Sinon, donnez-la à l’accueil.</source>
        <translation>If it is yours, take it out and plug it in again. If not, give it to reception.</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>L’imprimante n’a plus de papier</source>
        <translation>The printer has run out of paper</translation>
    </message>
    <message>
        <source>Demandez du papier au médiateur ou à l’accueil. L’impression reprendra toute seule.</source>
        <translation>Ask the helper or reception for paper. Printing will resume by itself.</translation>
    </message>
    <message>
        <source>Le bac de l’imprimante est ouvert</source>
        <translation>The printer’s tray is open</translation>
    </message>
    <message>
        <source>Poussez le bac à fond. L’impression reprendra toute seule.</source>
        <translation>Push the tray all the way in. Printing will resume by itself.</translation>
    </message>
    <message>
        <source>Une feuille est coincée dans l’imprimante</source>
        <translation>A sheet is stuck in the printer</translation>
    </message>
    <message>
        <source>Ne tirez pas dessus. Appelez le médiateur&#xa0;: l’impression reprendra ensuite.</source>
        <translation>Do not pull it. Call the helper: printing will resume afterwards.</translation>
    </message>
    <message>
        <source>Le capot de l’imprimante est ouvert</source>
        <translation>The printer’s cover is open</translation>
    </message>
    <message>
        <source>Fermez le capot. L’impression reprendra toute seule.</source>
        <translation>Close the cover. Printing will resume by itself.</translation>
    </message>
    <message>
        <source>L’imprimante n’a plus d’encre</source>
        <translation>The printer has run out of ink</translation>
    </message>
    <message>
        <source>Appelez le médiateur. L’impression reprendra ensuite.</source>
        <translation>Call the helper. Printing will resume afterwards.</translation>
    </message>
    <message>
        <source>L’imprimante ne répond pas</source>
        <translation>The printer does not answer</translation>
    </message>
    <message>
        <source>Attendez un instant. Si rien ne change, appelez le médiateur.</source>
        <translation>Wait a moment. If nothing changes, call the helper.</translation>
    </message>
    <message>
        <source>L’imprimante est en pause</source>
        <translation>The printer is paused</translation>
    </message>
    <message>
        <source>L’imprimante s’est arrêtée</source>
        <translation>The printer has stopped</translation>
    </message>
    <message>
        <source>La borne la relance. Attendez un instant, ou appelez le médiateur.</source>
        <translation>The terminal is starting it again. Wait a moment, or call the helper.</translation>
    </message>
    <message>
        <source>L’imprimante attend quelqu’un</source>
        <translation>The printer is waiting for somebody</translation>
    </message>
    <message>
        <source>Impression en cours</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Votre document part vers l’imprimante.</source>
        <translation>Your document is on its way to the printer.</translation>
    </message>
    <message>
        <source>L’imprimante finit un autre document</source>
        <translation>The printer is finishing another document</translation>
    </message>
    <message>
        <source>Le vôtre vient tout de suite après.</source>
        <translation>Yours comes right after it.</translation>
    </message>
    <message>
        <source>Restez près de l’imprimante&#xa0;: vos feuilles arrivent.</source>
        <translation>Stay near the printer: your sheets are coming.</translation>
    </message>
    <message>
        <source>C’est imprimé</source>
        <translation>It is printed</translation>
    </message>
    <message>
        <source>Prenez toutes vos feuilles à l’imprimante.</source>
        <translation>Take all your sheets from the printer.</translation>
    </message>
    <message>
        <source>L’impression est arrêtée</source>
        <translation>Printing has stopped</translation>
    </message>
    <message>
        <source>Regardez si une feuille est déjà sortie, et prenez-la.</source>
        <translation>See whether a sheet has already come out, and take it.</translation>
    </message>
    <message>
        <source>L’impression n’a pas marché</source>
        <translation>Printing did not work</translation>
    </message>
    <message>
        <source>Recommencez. Si cela se répète, appelez le médiateur.</source>
        <translation>Start again. If it happens again, call the helper.</translation>
    </message>
    <message>
        <source>Vos feuilles peuvent encore sortir</source>
        <translation>Your sheets may still come out</translation>
    </message>
    <message>
        <source>L’imprimante garde votre document. Appelez le médiateur avant de partir ou de recommencer.</source>
        <translation>The printer still has your document. Call the helper before you leave or try again.</translation>
    </message>
    <message>
        <source>C’est plus que ce qui reste. Choisissez moins de pages, ou appelez le médiateur.</source>
        <translation>That is more than is left. Choose fewer pages, or call the helper.</translation>
    </message>
    <message>
        <source>Beaucoup de documents attendent déjà. Patientez un instant.</source>
        <translation>Many documents are waiting already. Please wait a moment.</translation>
    </message>
    <message>
        <source>Ce document est trop lourd pour l’imprimante&#xa0;: %1 au plus.</source>
        <translation>This document is too heavy for the printer: %1 at most.</translation>
    </message>
    <message>
        <source>Regardez dans le bac de l’imprimante</source>
        <translation>Look in the printer’s tray</translation>
    </message>
    <message>
        <source>L’impression a été interrompue. Nous ne savons pas si vos feuilles sont sorties.</source>
        <translation>Printing was interrupted. We do not know whether your sheets came out.</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Numéro de votre dossier</source>
        <translation>Your file number</translation>
    </message>
    <message>
        <source>D’habitude, ce numéro ressemble à %1. Vérifiez-le. Vous pouvez imprimer quand même.</source>
        <translation>This number usually looks like %1. Please check it. You can print all the same.</translation>
    </message>
    <message>
        <source>Votre reçu</source>
        <translation>Your receipt</translation>
    </message>
    <message>
        <source>La liste à préparer</source>
        <translation>The list to prepare</translation>
    </message>
    <message>
        <source>Les mots expliqués</source>
        <translation>The words explained</translation>
    </message>
</context>
<context>
    <name>recording</name>
    <message>
        <source>Aucune entrée</source>
        <translation>No entry</translation>
    </message>
    <message>
        <source>Portail de la démarche</source>
        <translation>Portal of the procedure</translation>
    </message>
    <message>
        <source>Connexion, identité</source>
        <translation>Sign-in, identity</translation>
    </message>
    <message>
        <source>Paiement</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Captcha</source>
        <translation>Captcha</translation>
    </message>
    <message>
        <source>Messagerie</source>
        <translation>Webmail</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Suivi du dossier</source>
        <translation>Follow-up of the file</translation>
    </message>
    <message>
        <source>Début de la démarche</source>
        <translation>Where the procedure begins</translation>
    </message>
    <message>
        <source>Ouvert par vous</source>
        <translation>Opened by you</translation>
    </message>
    <message>
        <source>Par un lien</source>
        <translation>By a link</translation>
    </message>
    <message>
        <source>Par un formulaire</source>
        <translation>By a form</translation>
    </message>
    <message>
        <source>Par une redirection</source>
        <translation>By a redirect</translation>
    </message>
    <message>
        <source>Dans une nouvelle fenêtre</source>
        <translation>In a new window</translation>
    </message>
    <message>
        <source>Dans un cadre</source>
        <translation>In a frame</translation>
    </message>
    <message>
        <source>déjà au catalogue&#xa0;: %1</source>
        <translation>already in the catalogue: %1</translation>
    </message>
    <message>
        <source>banque du visiteur, ouverte par le paiement</source>
        <translation>the visitor’s bank, opened by the payment</translation>
    </message>
    <message>
        <source>avec la messagerie %1</source>
        <translation>with the webmail %1</translation>
    </message>
    <message>
        <source>à vérifier</source>
        <translation>to be checked</translation>
    </message>
</context>
<context>
    <name>simulation</name>
    <message>
        <source>Rien</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Carte d’identité</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>Carte d’identité, verso</source>
        <translation>Identity card, back</translation>
    </message>
    <message>
        <source>Permis de conduire</source>
        <translation>Driving licence</translation>
    </message>
    <message>
        <source>Permis de conduire, verso</source>
        <translation>Driving licence, back</translation>
    </message>
    <message>
        <source>Justificatif de domicile</source>
        <translation>Proof of address</translation>
    </message>
    <message>
        <source>Carte grise</source>
        <translation>Registration card</translation>
    </message>
    <message>
        <source>Débranché</source>
        <translation>Unplugged</translation>
    </message>
    <message>
        <source>Bourrage</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Panne en pleine page</source>
        <translation>Failure in mid-page</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>Bac vide</source>
        <translation>Empty tray</translation>
    </message>
    <message>
        <source>Plus d’encre</source>
        <translation>Out of ink</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Lenteur (5&#xa0;s)</source>
        <translation>Slowness (5 s)</translation>
    </message>
    <message>
        <source>Erreur 500</source>
        <translation>Error 500</translation>
    </message>
    <message>
        <source>Session perdue</source>
        <translation>Session lost</translation>
    </message>
    <message>
        <source>Banque en panne</source>
        <translation>Bank down</translation>
    </message>
</context>
<context>
    <name>site</name>
    <message>
        <source>Le site ne répond pas</source>
        <translation>The site does not answer</translation>
    </message>
    <message>
        <source>La connexion est coupée ou très lente. Vos documents scannés sont toujours là.</source>
        <translation>The connection is down or very slow. Your scanned documents are still here.</translation>
    </message>
    <message>
        <source>Le site est introuvable</source>
        <translation>The site cannot be found</translation>
    </message>
    <message>
        <source>La borne ne trouve pas l’adresse du site. Vos documents scannés sont toujours là.</source>
        <translation>The terminal cannot find the site’s address. Your scanned documents are still here.</translation>
    </message>
    <message>
        <source>La borne n’est pas connectée à Internet</source>
        <translation>The terminal is not connected to the Internet</translation>
    </message>
    <message>
        <source>Le site est en panne ou en travaux</source>
        <translation>The site is down or under maintenance</translation>
    </message>
    <message>
        <source>Ce n’est pas votre faute. Si cela dure, demandez au médiateur quand revenir.</source>
        <translation>It is not your fault. If it lasts, ask the helper when to come back.</translation>
    </message>
    <message>
        <source>Le site est lent</source>
        <translation>The site is slow</translation>
    </message>
    <message>
        <source>Ce site n’est pas sûr</source>
        <translation>This site is not safe</translation>
    </message>
    <message>
        <source>La borne ne peut pas vérifier que c’est le vrai site. Elle ne l’ouvre pas, pour vous protéger. Appelez le médiateur.</source>
        <translation>The terminal cannot check that it is the real site. To protect you, it does not open it. Call the helper.</translation>
    </message>
    <message>
        <source>Le site vous a déconnecté</source>
        <translation>The site has signed you out</translation>
    </message>
    <message>
        <source>Cela arrive après une pause. Reconnectez-vous pour continuer. Vos papiers scannés sont toujours là.</source>
        <translation>This happens after a pause. Sign in again to go on. Your scanned papers are still here.</translation>
    </message>
    <message>
        <source>Cette page a déjà été envoyée</source>
        <translation>This page was already sent</translation>
    </message>
    <message>
        <source>La borne n’envoie rien deux fois. Revenez à la page d’avant.</source>
        <translation>The terminal sends nothing twice. Go back to the page before.</translation>
    </message>
    <message>
        <source>La page s’est arrêtée</source>
        <translation>The page has stopped</translation>
    </message>
    <message>
        <source>Cette page n’est pas ouverte d’ici</source>
        <translation>This page does not open from here</translation>
    </message>
    <message>
        <source>Ce n’est pas votre faute. Appelez le médiateur&#xa0;: il peut prévenir le service informatique. Vos documents scannés sont toujours là.</source>
        <translation>It is not your fault. Call the helper, who can tell the IT department. Your scanned documents are still here.</translation>
    </message>
    <message>
        <source>Votre page n’est pas encore là. Attendez&#xa0;: elle s’affichera toute seule.</source>
        <translation>Your page is not here yet. Wait: it will appear by itself.</translation>
    </message>
    <message>
        <source>Ce n’est pas votre faute. Rouvrez la page&#xa0;: il faudra peut-être vous reconnecter. Vos documents scannés sont toujours là.</source>
        <translation>It is not your fault. Open the page again: you may have to sign in again. Your scanned documents are still here.</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;» ne fait pas partie de votre démarche. Revenez au site, ou appelez le médiateur.</source>
        <translation>“%1” is not part of your procedure. Go back to the site, or call the helper.</translation>
    </message>
    <message>
        <source>Nous ne savons pas si votre envoi est arrivé. La borne ne l’envoie pas deux fois. Revenez à votre page et vérifiez avant de recommencer.</source>
        <translation>We do not know whether what you sent has arrived. The terminal does not send it twice. Go back to your page and check before you start again.</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Attendre</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Revenir au site</source>
        <translation>Back to the site</translation>
    </message>
    <message>
        <source>Revenir à ma page</source>
        <translation>Back to my page</translation>
    </message>
    <message>
        <source>Reprendre au début</source>
        <translation>Start from the beginning</translation>
    </message>
    <message>
        <source>Recommencer la connexion</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Voir la page du site</source>
        <translation>See the site’s page</translation>
    </message>
    <message>
        <source>Appeler le médiateur</source>
        <translation>Call the helper</translation>
    </message>
    <message>
        <source>Je suis médiateur</source>
        <translation>I am the helper</translation>
    </message>
    <message>
        <source>Quitter le site</source>
        <translation>Leave the site</translation>
    </message>
    <message>
        <source>Fermer cette fenêtre</source>
        <translation>Close this window</translation>
    </message>
    <message>
        <source>Nouvel essai en cours…</source>
        <translation>Trying again…</translation>
    </message>
    <message>
        <source>Nouvel essai dans %1 s</source>
        <translation>Next try in %1 s</translation>
    </message>
    <message>
        <source>Ce site a changé d’adresse&#xa0;: vous êtes maintenant sur %1.</source>
        <translation>This site has a new address: you are now on %1.</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;» n’est pas sur la liste du service informatique. La borne ne peut pas l’ouvrir.</source>
        <translation>“%1” is not on the IT department’s list. The terminal cannot open it.</translation>
    </message>
    <message>
        <source>Page du site</source>
        <translation>Page of the site</translation>
    </message>
</context>
</TS>
