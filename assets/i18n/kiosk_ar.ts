<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="fr_FR">
<context>
    <name>Expandable</name>
    <message>
        <location filename="../../ui/components/Expandable.qml" line="39"/>
        <source>Ouvert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/Expandable.qml" line="39"/>
        <source>Fermé</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FamilyScreen</name>
    <message>
        <location filename="../../ui/screens/FamilyScreen.qml" line="54"/>
        <source>Je ne trouve pas ma démarche</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <location filename="../../ui/screens/HomeScreen.qml" line="16"/>
        <source>Que voulez-vous faire ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/HomeScreen.qml" line="49"/>
        <source>Seulement numériser ou imprimer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/HomeScreen.qml" line="50"/>
        <source>Sans faire de démarche.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/HomeScreen.qml" line="64"/>
        <source>Trouver un lieu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/HomeScreen.qml" line="65"/>
        <source>Mairies, espaces numériques, professionnels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/HomeScreen.qml" line="71"/>
        <source>Comprendre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/HomeScreen.qml" line="72"/>
        <source>Les mots, les questions, ce lieu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <location filename="../../ui/screens/LanguageScreen.qml" line="13"/>
        <source>Bonjour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/LanguageScreen.qml" line="14"/>
        <source>Choisissez votre langue. Vous pourrez en changer à tout moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/LanguageScreen.qml" line="15"/>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/LanguageScreen.qml" line="16"/>
        <source>Commencer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/LanguageScreen.qml" line="46"/>
        <source>Vos données restent à vous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/LanguageScreen.qml" line="53"/>
        <source>Nous n’enregistrons rien de vous : ni votre nom, ni vos papiers, ni ce que vous tapez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/LanguageScreen.qml" line="57"/>
        <source>Tout est effacé dès que vous touchez « Terminer », ou si vous partez sans le faire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/LanguageScreen.qml" line="61"/>
        <source>Ce que vous envoyez sur le site de l’administration est gardé par elle, pas par cette borne.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <location filename="../../ui/Main.qml" line="20"/>
        <source>Point numérique</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperChecklist</name>
    <message>
        <location filename="../../ui/components/PaperChecklist.qml" line="70"/>
        <source>Aucun papier à préparer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/PaperChecklist.qml" line="76"/>
        <source>Vos papiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/PaperChecklist.qml" line="77"/>
        <source>Vous avez tout : vous pouvez commencer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/PaperChecklist.qml" line="77"/>
        <location filename="../../ui/components/PaperChecklist.qml" line="85"/>
        <source>Touchez chaque papier que vous avez avec vous.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/PaperChecklist.qml" line="84"/>
        <source>Selon votre situation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesScreen</name>
    <message>
        <location filename="../../ui/screens/PlacesScreen.qml" line="13"/>
        <source>Où aller pour être aidé ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/PlacesScreen.qml" line="14"/>
        <source>Vous pouvez aussi faire vos démarches ailleurs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/PlacesScreen.qml" line="44"/>
        <source>Ce service peut être payant.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcedureNeeds</name>
    <message>
        <location filename="../../ui/components/ProcedureNeeds.qml" line="13"/>
        <source>Gratuit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/ProcedureNeeds.qml" line="15"/>
        <source>Prix variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/ProcedureNeeds.qml" line="16"/>
        <source>Prix à vérifier sur le site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/ProcedureNeeds.qml" line="26"/>
        <source>Prix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/ProcedureNeeds.qml" line="36"/>
        <source>Pour vous connecter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/ProcedureNeeds.qml" line="36"/>
        <source>Sans compte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/ProcedureNeeds.qml" line="44"/>
        <source>À garder près de vous</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcedureOutcome</name>
    <message>
        <location filename="../../ui/components/ProcedureOutcome.qml" line="20"/>
        <source>Vous repartez avec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/ProcedureOutcome.qml" line="26"/>
        <source>À apporter ensuite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/ProcedureOutcome.qml" line="32"/>
        <source>Qui d’autre peut le faire ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/ProcedureOutcome.qml" line="38"/>
        <source>Ce que vous ne pouvez pas faire ici</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcedureScreen</name>
    <message>
        <location filename="../../ui/screens/ProcedureScreen.qml" line="25"/>
        <source>Préparer mes papiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/ProcedureScreen.qml" line="25"/>
        <source>Aller sur le site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/ProcedureScreen.qml" line="26"/>
        <source>Imprimer cette liste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/ProcedureScreen.qml" line="57"/>
        <source>Aller sur le site sans numériser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenFrame</name>
    <message>
        <location filename="../../ui/components/ScreenFrame.qml" line="12"/>
        <source>Retour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScrollPane</name>
    <message>
        <location filename="../../ui/components/ScrollPane.qml" line="71"/>
        <source>Monter dans la page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/ScrollPane.qml" line="79"/>
        <source>Descendre dans la page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="22"/>
        <source>Taille du texte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="27"/>
        <source>Normale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="27"/>
        <source>Grande</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="27"/>
        <source>Très grande</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="43"/>
        <source>C’est bien ainsi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="50"/>
        <source>Langue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="72"/>
        <source>Fermer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="79"/>
        <source>Besoin d’aide ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="86"/>
        <source>Appelez le médiateur numérique : il est là pour vous. Levez la main ou allez à l’accueil. Il ne vous demandera jamais vos mots de passe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="94"/>
        <source>Téléphone : %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="100"/>
        <source>Revenir à ma démarche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="107"/>
        <source>Terminer ma session ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="114"/>
        <source>Tout est effacé : vos papiers numérisés, vos saisies, vos connexions. Prenez vos papiers sur la vitre et vos feuilles à l’imprimante.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="120"/>
        <source>Terminer et tout effacer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/Sheets.qml" line="129"/>
        <source>Continuer ma session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteDialog</name>
    <message>
        <location filename="../../ui/web/SiteDialog.qml" line="30"/>
        <source>Le site vous dit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteDialog.qml" line="52"/>
        <source>D’accord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteDialog.qml" line="59"/>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitePanel</name>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="25"/>
        <source>Votre démarche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="52"/>
        <source>Étape %1 sur %2 : %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="67"/>
        <source>Mes documents (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="67"/>
        <source>Mes documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="75"/>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="83"/>
        <source>Imprimer la page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="96"/>
        <source>Page précédente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="105"/>
        <source>Réduire la page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="114"/>
        <source>Agrandir la page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="128"/>
        <source>J’ai fini : mon reçu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SitePanel.qml" line="136"/>
        <source>Quitter le site</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteTrouble</name>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="18"/>
        <source>Le site ne répond pas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="18"/>
        <source>La connexion est coupée ou très lente. Attendez un peu, puis réessayez. Vos documents scannés sont toujours là.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="19"/>
        <source>Le site est introuvable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="19"/>
        <source>L’adresse du site ne répond pas. Réessayez dans un moment ou appelez le médiateur. Vos documents scannés sont toujours là.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="20"/>
        <source>Le site est en panne ou en travaux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="20"/>
        <source>Ce n’est pas de votre faute. Réessayez plus tard, ou demandez au médiateur quand revenir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="21"/>
        <source>Ce site n’est pas sûr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="21"/>
        <source>La borne ne peut pas vérifier que c’est le vrai site. Elle ne l’ouvre pas, pour vous protéger. Appelez le médiateur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="22"/>
        <source>La page s’est arrêtée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="22"/>
        <source>Ce n’est pas de votre faute. Rouvrez la page : il faudra peut-être vous reconnecter. Vos documents scannés sont toujours là.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="23"/>
        <source>Cette page n’est pas ouverte d’ici</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="23"/>
        <source>« %1 » ne fait pas partie de votre démarche. Revenez au site, ou appelez le médiateur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="67"/>
        <source>Revenir au site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="67"/>
        <source>Réessayer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/web/SiteTrouble.qml" line="74"/>
        <source>Quitter le site</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteWindow</name>
    <message>
        <location filename="../../ui/web/SiteWindow.qml" line="49"/>
        <source>Fermer cette fenêtre</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <location filename="../../ui/components/StepList.qml" line="23"/>
        <source>Étapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/StepList.qml" line="37"/>
        <source>Étape en cours : %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../ui/components/TopBar.qml" line="25"/>
        <source>Outils</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/TopBar.qml" line="80"/>
        <source>Taille du texte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/TopBar.qml" line="86"/>
        <source>Contraste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/TopBar.qml" line="98"/>
        <source>Aide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/components/TopBar.qml" line="109"/>
        <source>Terminer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnderstandScreen</name>
    <message>
        <location filename="../../ui/screens/UnderstandScreen.qml" line="13"/>
        <source>Comprendre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/UnderstandScreen.qml" line="20"/>
        <source>Les mots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/UnderstandScreen.qml" line="20"/>
        <source>Les questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/UnderstandScreen.qml" line="20"/>
        <source>Le point numérique</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <location filename="../../ui/screens/WelcomeScreen.qml" line="25"/>
        <location filename="../../ui/screens/WelcomeScreen.qml" line="77"/>
        <source>Faites vos démarches ici</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/screens/WelcomeScreen.qml" line="84"/>
        <source>On vous guide pas à pas. Rien n’est gardé après vous.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
