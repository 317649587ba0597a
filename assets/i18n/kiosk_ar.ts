<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="fr_FR">
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
        <translation>أُرسل إلى الموقع</translation>
    </message>
    <message>
        <source>Voir ou modifier&#xa0;: %1</source>
        <translation>عرض أو تعديل: %1</translation>
    </message>
</context>
<context>
    <name>DocumentEditor</name>
    <message>
        <source>Page %1 sur %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Recto et verso sont sur une même page.</source>
        <translation>الوجه والظهر على صفحة واحدة.</translation>
    </message>
</context>
<context>
    <name>EndSheet</name>
    <message>
        <source>Terminer ma visite&#xa0;?</source>
        <translation>هل تريد إنهاء زيارتك؟</translation>
    </message>
    <message>
        <source>Tout sera effacé de cette borne&#xa0;: vos papiers scannés, ce que vous avez tapé, vos connexions.</source>
        <translation>سيُمحى كل شيء من هذا الجهاز: أوراقك الممسوحة، وما كتبته، وتسجيلات دخولك.</translation>
    </message>
    <message>
        <source>Une impression est en cours. Si vous terminez maintenant, elle s’arrête.</source>
        <translation>الطباعة جارية. إذا أنهيت الآن فستتوقف.</translation>
    </message>
    <message>
        <source>La preuve donnée par le site n’est pas imprimée. Après, la borne ne l’aura plus.</source>
        <translation>لم تُطبع الوثيقة التي أعطاها الموقع إثباتًا لك. بعد ذلك لن تبقى على هذا الجهاز.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents donnés par le site ne sont pas imprimés. Après, la borne ne les aura plus.</source>
        <translation>
            <numerusform>طُبعت كل الوثائق التي أعطاها الموقع. بعد ذلك لن تبقى على هذا الجهاز.</numerusform>
            <numerusform>لم تُطبع وثيقة واحدة أعطاها الموقع. بعد ذلك لن تبقى على هذا الجهاز.</numerusform>
            <numerusform>لم تُطبع وثيقتان أعطاهما الموقع. بعد ذلك لن تبقيا على هذا الجهاز.</numerusform>
            <numerusform>لم تُطبع %n وثائق أعطاها الموقع. بعد ذلك لن تبقى على هذا الجهاز.</numerusform>
            <numerusform>لم تُطبع %n وثيقة أعطاها الموقع. بعد ذلك لن تبقى على هذا الجهاز.</numerusform>
            <numerusform>لم تُطبع %n وثيقة أعطاها الموقع. بعد ذلك لن تبقى على هذا الجهاز.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continuer ma visite</source>
        <translation>متابعة زيارتي</translation>
    </message>
    <message>
        <source>N’oubliez rien&#xa0;: vos papiers sur la vitre du scanner, vos feuilles à l’imprimante.</source>
        <translation>لا تنسَ شيئًا: أوراقك على زجاج الماسح، وأوراقك المطبوعة في الطابعة.</translation>
    </message>
    <message>
        <source>Votre clé USB est encore branchée&#xa0;: retirez-la.</source>
        <translation>ذاكرة USB الخاصة بك ما زالت موصولة: انزعها.</translation>
    </message>
    <message>
        <source>Imprimer d’abord</source>
        <translation>الطباعة أولًا</translation>
    </message>
    <message>
        <source>Terminer et tout effacer</source>
        <translation>إنهاء الزيارة ومحو كل شيء</translation>
    </message>
</context>
<context>
    <name>EndingScreen</name>
    <message>
        <source>Tout est effacé…</source>
        <translation>جارٍ محو كل شيء…</translation>
    </message>
    <message>
        <source>Au revoir. Prenez vos papiers sur la vitre et vos feuilles à l’imprimante.</source>
        <translation>إلى اللقاء. خذ أوراقك من على زجاج الماسح وأوراقك المطبوعة من الطابعة.</translation>
    </message>
    <message>
        <source>Votre clé USB est encore branchée&#xa0;: retirez-la.</source>
        <translation>ذاكرة USB الخاصة بك ما زالت موصولة: انزعها.</translation>
    </message>
</context>
<context>
    <name>Expandable</name>
    <message>
        <source>Ouvert</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Fermé</source>
        <translation>مغلق</translation>
    </message>
</context>
<context>
    <name>FamilyScreen</name>
    <message>
        <source>Je ne trouve pas ma démarche</source>
        <translation>لا أجد إجرائي</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Que voulez-vous faire&#xa0;?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>Seulement scanner ou imprimer</source>
        <translation>المسح الضوئي أو الطباعة فقط</translation>
    </message>
    <message>
        <source>Sans faire de démarche.</source>
        <translation>من دون القيام بأي إجراء.</translation>
    </message>
    <message>
        <source>Trouver un lieu</source>
        <translation>البحث عن مكان</translation>
    </message>
    <message>
        <source>Mairies, espaces numériques, professionnels.</source>
        <translation>البلديات والفضاءات الرقمية والمهنيون.</translation>
    </message>
    <message>
        <source>Comprendre</source>
        <translation>للفهم</translation>
    </message>
    <message>
        <source>Les mots, les questions, ce lieu.</source>
        <translation>الكلمات والأسئلة وهذا المكان.</translation>
    </message>
</context>
<context>
    <name>HostPanel</name>
    <message>
        <source>Sites rencontrés</source>
        <translation>المواقع التي ظهرت</translation>
    </message>
    <message>
        <source>Suivez la démarche comme un visiteur. Seuls les noms des sites sont relevés, jamais une adresse ni ce que vous tapez.</source>
        <translation>اتبع الإجراء كما يفعل الزائر. تُسجَّل أسماء المواقع فقط، ولا يُسجَّل أي عنوان كامل ولا ما تكتبه.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Recharger</source>
        <translation>إعادة التحميل</translation>
    </message>
    <message>
        <source>Ouvrir à côté un autre site, par exemple une messagerie&#xa0;:</source>
        <translation>افتح موقعًا آخر إلى جانبه، مثل البريد الإلكتروني:</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Pour des images ou des scripts seulement, sans entrée&#xa0;: %1</source>
        <translation>للصور أو البرامج النصية فقط، دون إدراج: %1</translation>
    </message>
    <message>
        <source>Resté fermé&#xa0;: %1</source>
        <translation>بقي مغلقًا: %1</translation>
    </message>
    <message>
        <source>Terminer et écrire</source>
        <translation>إنهاء وكتابة الملف</translation>
    </message>
</context>
<context>
    <name>HostRow</name>
    <message>
        <source>Genre de %1&#xa0;: %2</source>
        <translation>نوع %1: %2</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message>
        <source>Êtes-vous toujours là&#xa0;?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>Touchez l’écran pour continuer. Sinon, votre visite se termine et tout est effacé.</source>
        <translation>المس الشاشة للمتابعة. وإلا فستنتهي زيارتك ويُمحى كل شيء.</translation>
    </message>
    <message numerus="yes">
        <source>secondes</source>
        <translation>
            <numerusform>ثانية</numerusform>
            <numerusform>ثانية</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>ثوانٍ</numerusform>
            <numerusform>ثانية</numerusform>
            <numerusform>ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>seconde</source>
        <translation>ثانية</translation>
    </message>
    <message>
        <source>Je suis là, je continue</source>
        <translation>أنا هنا، أتابع</translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <source>Bonjour</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Choisissez votre langue. Vous pourrez en changer à tout moment.</source>
        <translation>اختر لغتك. يمكنك تغييرها في أي وقت.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Commencer</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Vos données restent à vous</source>
        <translation>بياناتك تبقى لك</translation>
    </message>
    <message>
        <source>Nous n’enregistrons rien de vous&#xa0;: ni votre nom, ni vos papiers, ni ce que vous tapez.</source>
        <translation>لا نحتفظ بأي شيء عنك: لا اسمك ولا أوراقك ولا ما تكتبه.</translation>
    </message>
    <message>
        <source>Tout est effacé dès que vous touchez «&#xa0;Terminer&#xa0;», ou si vous partez sans le faire.</source>
        <translation>يُمحى كل شيء بمجرد أن تلمس «إنهاء»، أو إذا غادرت من دون ذلك.</translation>
    </message>
    <message>
        <source>Ce que vous envoyez sur le site de l’administration est gardé par elle, pas par cette borne.</source>
        <translation>ما ترسله إلى موقع الإدارة تحتفظ به الإدارة، لا هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>LargePrintChoice</name>
    <message>
        <source>Imprimer en gros caractères</source>
        <translation>الطباعة بأحرف كبيرة</translation>
    </message>
</context>
<context>
    <name>MailSheet</name>
    <message>
        <source>Qui gère votre adresse e-mail&#xa0;?</source>
        <translation>من يقدّم لك عنوان بريدك الإلكتروني؟</translation>
    </message>
    <message>
        <source>Regardez la fin de votre adresse, après le signe @. Votre messagerie s’ouvre ici&#xa0;; le site reste ouvert derrière.</source>
        <translation>انظر إلى نهاية عنوانك، بعد العلامة @. يُفتح بريدك هنا، ويبقى الموقع مفتوحًا في الخلف.</translation>
    </message>
    <message>
        <source>Votre messagerie n’est pas dans la liste&#xa0;? Lisez l’e-mail sur votre téléphone, ou appelez le médiateur.</source>
        <translation>بريدك غير موجود في القائمة؟ اقرأ الرسالة على هاتفك أو اتصل بالمرشد.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Point numérique</source>
        <translation>النقطة الرقمية</translation>
    </message>
</context>
<context>
    <name>MediatorPanel</name>
    <message>
        <source>Mettre hors service</source>
        <translation>إيقاف الخدمة</translation>
    </message>
    <message>
        <source>Espace du médiateur</source>
        <translation>مساحة المرشد</translation>
    </message>
    <message>
        <source>La borne est hors service (%1).</source>
        <translation>الجهاز خارج الخدمة (%1).</translation>
    </message>
    <message numerus="yes">
        <source>Prolonger de %n&#xa0;min</source>
        <translation>
            <numerusform>من دون تمديد</numerusform>
            <numerusform>تمديد دقيقة واحدة</numerusform>
            <numerusform>تمديد دقيقتين</numerusform>
            <numerusform>تمديد %n دقائق</numerusform>
            <numerusform>تمديد %n دقيقة</numerusform>
            <numerusform>تمديد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Autoriser %1 pages de plus</source>
        <translation>السماح بـ %1 صفحة إضافية</translation>
    </message>
    <message>
        <source>Terminer la visite</source>
        <translation>إنهاء الزيارة</translation>
    </message>
    <message>
        <source>Vérifier les appareils</source>
        <translation>فحص الأجهزة</translation>
    </message>
    <message>
        <source>Ouvrir «&#xa0;%1&#xa0;» pour cette visite</source>
        <translation>فتح «⁦%1⁩» لهذه الزيارة</translation>
    </message>
    <message>
        <source>Remettre en service</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Quel est ce papier&#xa0;?</source>
        <translation>ما هذه الورقة؟</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Effacer le dernier chiffre</source>
        <translation>محو الرقم الأخير</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>تأكيد</translation>
    </message>
</context>
<context>
    <name>OutOfServiceForm</name>
    <message>
        <source>La visite en cours sera terminée et effacée.</source>
        <translation>ستنتهي الزيارة الجارية وتُمحى.</translation>
    </message>
    <message>
        <source>Message pour les visiteurs&#xa0;: choisissez une phrase, ou écrivez la vôtre.</source>
        <translation>رسالة للزوار: اختر جملة أو اكتب جملتك.</translation>
    </message>
    <message>
        <source>Message pour les visiteurs</source>
        <translation>رسالة للزوار</translation>
    </message>
    <message>
        <source>En panne. Demandez de l’aide à l’accueil.</source>
        <translation>الجهاز معطّل. اطلب المساعدة في الاستقبال.</translation>
    </message>
    <message>
        <source>Plus de papier. Nous revenons bientôt.</source>
        <translation>نفد الورق. سنعود قريبًا.</translation>
    </message>
    <message>
        <source>Entretien en cours. Revenez un peu plus tard.</source>
        <translation>الصيانة جارية. عُد بعد قليل من فضلك.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Mettre hors service</source>
        <translation>إيقاف الخدمة</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>Hors service</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>Pour votre démarche, demandez à l’accueil.</source>
        <translation>من أجل إجرائك، اسأل في الاستقبال.</translation>
    </message>
    <message>
        <source>Pour votre démarche, demandez à l’accueil ou appelez le %1.</source>
        <translation>من أجل إجرائك، اسأل في الاستقبال أو اتصل بالرقم ⁦%1⁩.</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>J’ai compris</source>
        <translation>فهمت</translation>
    </message>
</context>
<context>
    <name>PageActions</name>
    <message>
        <source>Ajouter le verso</source>
        <translation>إضافة ظهر الورقة</translation>
    </message>
    <message>
        <source>Ajouter une page</source>
        <translation>إضافة صفحة</translation>
    </message>
    <message>
        <source>Réunir recto et verso</source>
        <translation>جمع الوجه والظهر</translation>
    </message>
    <message>
        <source>Tourner</source>
        <translation>تدوير</translation>
    </message>
    <message>
        <source>Séparer recto et verso</source>
        <translation>فصل الوجه والظهر</translation>
    </message>
    <message>
        <source>Recommencer</source>
        <translation>المسح من جديد</translation>
    </message>
    <message>
        <source>Scanner cette page à nouveau</source>
        <translation>مسح هذه الصفحة من جديد</translation>
    </message>
    <message>
        <source>Garder le scan brut</source>
        <translation>احتفظ بالمسح الأصلي</translation>
    </message>
    <message>
        <source>Améliorer la page</source>
        <translation>حسّن الصفحة</translation>
    </message>
    <message>
        <source>Supprimer la page</source>
        <translation>حذف الصفحة</translation>
    </message>
</context>
<context>
    <name>PageOrder</name>
    <message>
        <source>Ranger les pages</source>
        <translation>ترتيب الصفحات</translation>
    </message>
    <message>
        <source>Placer cette page avant</source>
        <translation>قدّم هذه الصفحة</translation>
    </message>
    <message>
        <source>Placer cette page après</source>
        <translation>أخّر هذه الصفحة</translation>
    </message>
    <message>
        <source>Couper en deux avant cette page</source>
        <translation>قسّم المستند قبل هذه الصفحة</translation>
    </message>
    <message>
        <source>Réunir avec un autre document</source>
        <translation>اجمعه مع مستند آخر</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Page %1 sur %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>La page arrive…</source>
        <translation>الصفحة في الطريق…</translation>
    </message>
    <message>
        <source>Monter dans la page</source>
        <translation>الصعود في الصفحة</translation>
    </message>
    <message>
        <source>Descendre dans la page</source>
        <translation>النزول في الصفحة</translation>
    </message>
    <message>
        <source>Vers la gauche</source>
        <translation>إلى اليسار</translation>
    </message>
    <message>
        <source>Vers la droite</source>
        <translation>إلى اليمين</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Page précédente</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Page %1 sur %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Page suivante</source>
        <translation>الصفحة التالية</translation>
    </message>
</context>
<context>
    <name>PaperChecklist</name>
    <message>
        <source>Aucun papier à préparer</source>
        <translation>لا أوراق مطلوبة</translation>
    </message>
    <message>
        <source>Vos papiers</source>
        <translation>أوراقك</translation>
    </message>
    <message>
        <source>Touchez chaque papier que vous avez avec vous.</source>
        <translation>المس كل ورقة موجودة معك.</translation>
    </message>
    <message>
        <source>Vous avez tout&#xa0;: vous pouvez commencer.</source>
        <translation>لديك كل شيء: يمكنك أن تبدأ.</translation>
    </message>
    <message>
        <source>Selon votre situation</source>
        <translation>حسب وضعك</translation>
    </message>
</context>
<context>
    <name>PapersScreen</name>
    <message>
        <source>Fait&#xa0;: 1 page</source>
        <translation>تم: صفحة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>Fait&#xa0;: %n pages</source>
        <translation>
            <numerusform>تم: لا صفحات</numerusform>
            <numerusform>تم: صفحة واحدة</numerusform>
            <numerusform>تم: صفحتان</numerusform>
            <numerusform>تم: %n صفحات</numerusform>
            <numerusform>تم: %n صفحة</numerusform>
            <numerusform>تم: %n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Préparer mes papiers</source>
        <translation>تحضير أوراقي</translation>
    </message>
    <message>
        <source>Scannez vos papiers un par un. Vous les donnerez ensuite au site.</source>
        <translation>امسح أوراقك واحدة واحدة. ستعطيها بعد ذلك للموقع.</translation>
    </message>
    <message>
        <source>Continuer vers le site</source>
        <translation>المتابعة إلى الموقع</translation>
    </message>
    <message>
        <source>Passer cette étape</source>
        <translation>تخطّي هذه الخطوة</translation>
    </message>
    <message>
        <source>Papier suivant</source>
        <translation>الورقة التالية</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Espace du médiateur</source>
        <translation>مساحة المرشد</translation>
    </message>
    <message>
        <source>Chiffres tapés&#xa0;: %1</source>
        <translation>الأرقام المكتوبة: %1</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PlacesScreen</name>
    <message>
        <source>Où aller pour être aidé&#xa0;?</source>
        <translation>أين أجد المساعدة؟</translation>
    </message>
    <message>
        <source>Vous pouvez aussi faire vos démarches ailleurs.</source>
        <translation>يمكنك أيضًا القيام بإجراءاتك في أماكن أخرى.</translation>
    </message>
    <message>
        <source>Ce service peut être payant.</source>
        <translation>قد تكون هذه الخدمة بمقابل.</translation>
    </message>
</context>
<context>
    <name>PrintChoiceFoot</name>
    <message>
        <source>Vous pouvez encore imprimer %1 pages.</source>
        <translation>يمكنك طباعة %1 صفحة أخرى.</translation>
    </message>
    <message>
        <source>Vous pouvez encore imprimer 1 page.</source>
        <translation>يمكنك طباعة صفحة واحدة أخرى.</translation>
    </message>
    <message>
        <source>Vous avez imprimé toutes vos pages.</source>
        <translation>لقد طبعت كل صفحاتك.</translation>
    </message>
    <message>
        <source>Imprimer 1 feuille</source>
        <translation>اطبع ورقة واحدة</translation>
    </message>
    <message>
        <source>Imprimer %1 feuilles</source>
        <translation>اطبع %1 ورقات</translation>
    </message>
    <message>
        <source>Ne pas imprimer</source>
        <translation>لا تطبع</translation>
    </message>
</context>
<context>
    <name>PrintChoiceSheet</name>
    <message>
        <source>Imprimer</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Aperçu de la page %1</source>
        <translation>معاينة الصفحة %1</translation>
    </message>
    <message>
        <source>Toutes les pages (%1)</source>
        <translation>كل الصفحات (%1)</translation>
    </message>
    <message>
        <source>Certaines pages</source>
        <translation>بعض الصفحات</translation>
    </message>
    <message>
        <source>De la page</source>
        <translation>من الصفحة</translation>
    </message>
    <message>
        <source>À la page</source>
        <translation>إلى الصفحة</translation>
    </message>
    <message>
        <source>Exemplaires</source>
        <translation>عدد النسخ</translation>
    </message>
    <message>
        <source>En couleur</source>
        <translation>بالألوان</translation>
    </message>
    <message>
        <source>Recto verso</source>
        <translation>على الوجهين</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Préparation de la feuille…</source>
        <translation>جارٍ تحضير الورقة…</translation>
    </message>
    <message>
        <source>Encore 1 document après celui-ci.</source>
        <translation>وثيقة أخرى بعد هذه.</translation>
    </message>
    <message numerus="yes">
        <source>Encore %n documents après celui-ci.</source>
        <translation>
            <numerusform>لا وثائق أخرى بعد هذه.</numerusform>
            <numerusform>وثيقة أخرى بعد هذه.</numerusform>
            <numerusform>وثيقتان أخريان بعد هذه.</numerusform>
            <numerusform>%n وثائق أخرى بعد هذه.</numerusform>
            <numerusform>%n وثيقة أخرى بعد هذه.</numerusform>
            <numerusform>%n وثيقة أخرى بعد هذه.</numerusform>
        </translation>
    </message>
    <message>
        <source>J’ai pris mes feuilles</source>
        <translation>أخذت أوراقي</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Mes feuilles y sont toutes</source>
        <translation>كل أوراقي موجودة</translation>
    </message>
    <message>
        <source>Elles n’y sont pas&#xa0;: imprimer à nouveau</source>
        <translation>ليست هناك: أعد الطباعة</translation>
    </message>
    <message>
        <source>Imprimer à nouveau</source>
        <translation>الطباعة من جديد</translation>
    </message>
    <message>
        <source>Continuer pendant l’impression</source>
        <translation>المتابعة أثناء الطباعة</translation>
    </message>
    <message>
        <source>Continuer sans imprimer</source>
        <translation>المتابعة من دون طباعة</translation>
    </message>
    <message>
        <source>Arrêter l’impression</source>
        <translation>إيقاف الطباعة</translation>
    </message>
</context>
<context>
    <name>ProcedureNeeds</name>
    <message>
        <source>Gratuit</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>Prix variable</source>
        <translation>السعر متغيّر</translation>
    </message>
    <message>
        <source>Prix à vérifier sur le site</source>
        <translation>تحقّق من السعر على الموقع</translation>
    </message>
    <message>
        <source>Prix</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Pour vous connecter</source>
        <translation>لتسجيل الدخول</translation>
    </message>
    <message>
        <source>Sans compte</source>
        <translation>من دون حساب</translation>
    </message>
    <message>
        <source>À garder près de vous</source>
        <translation>أبقِه قريبًا منك</translation>
    </message>
</context>
<context>
    <name>ProcedureOutcome</name>
    <message>
        <source>Vous repartez avec</source>
        <translation>ما تأخذه معك</translation>
    </message>
    <message>
        <source>À apporter ensuite</source>
        <translation>ما ستحضره لاحقًا</translation>
    </message>
    <message>
        <source>Qui d’autre peut le faire&#xa0;?</source>
        <translation>من غيرك يمكنه القيام بذلك؟</translation>
    </message>
    <message>
        <source>Ce que vous ne pouvez pas faire ici</source>
        <translation>ما لا يمكنك القيام به هنا</translation>
    </message>
</context>
<context>
    <name>ProcedureScreen</name>
    <message>
        <source>Préparer mes papiers</source>
        <translation>تحضير أوراقي</translation>
    </message>
    <message>
        <source>Aller sur le site</source>
        <translation>الذهاب إلى الموقع</translation>
    </message>
    <message>
        <source>Imprimer cette liste</source>
        <translation>طباعة هذه القائمة</translation>
    </message>
    <message>
        <source>Aller sur le site sans scanner</source>
        <translation>إلى الموقع من دون مسح ضوئي</translation>
    </message>
    <message>
        <source>Imprimer la liste en gros caractères</source>
        <translation>طباعة القائمة بأحرف كبيرة</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>La preuve donnée par le site n’est pas encore imprimée</source>
        <translation>لم تُطبع بعد الوثيقة التي أعطاها الموقع إثباتًا لك</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩، %2</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>طباعة</translation>
    </message>
</context>
<context>
    <name>ReceiptNumber</name>
    <message>
        <source>Par exemple&#xa0;: %1</source>
        <translation>مثلًا: ⁦%1⁩</translation>
    </message>
    <message>
        <source>La borne l’a lu sur le site. Vérifiez-le.</source>
        <translation>قرأه الجهاز على الموقع. تحقّق منه.</translation>
    </message>
    <message>
        <source>C’est noté.</source>
        <translation>تم تدوينه.</translation>
    </message>
    <message>
        <source>Recopiez le numéro que le site vous a donné.</source>
        <translation>انقل الرقم الذي أعطاك إيّاه الموقع.</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>Votre reçu</source>
        <translation>إيصالك</translation>
    </message>
    <message>
        <source>Il est imprimé. Gardez-le&#xa0;: il vous rappelle la suite.</source>
        <translation>تمت طباعته. احتفظ به: فهو يذكّرك بالخطوات التالية.</translation>
    </message>
    <message>
        <source>Imprimez-le et gardez-le&#xa0;: il vous rappelle la suite.</source>
        <translation>اطبعه واحتفظ به: فهو يذكّرك بالخطوات التالية.</translation>
    </message>
    <message>
        <source>Imprimer mon reçu</source>
        <translation>طباعة إيصالي</translation>
    </message>
    <message>
        <source>Terminer ma visite</source>
        <translation>إنهاء زيارتي</translation>
    </message>
    <message>
        <source>Imprimer encore</source>
        <translation>الطباعة من جديد</translation>
    </message>
    <message>
        <source>L’imprimante ne marche pas en ce moment. Notez votre numéro, ou appelez le médiateur.</source>
        <translation>الطابعة لا تعمل حاليًا. دوّن رقمك أو نادِ المرشد.</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Relevé des sites d’une démarche</source>
        <translation>تسجيل مواقع إجراء</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>Le scanner se prépare. Ne touchez pas au papier.</source>
        <translation>الماسح يستعد. لا تلمس الورقة.</translation>
    </message>
    <message>
        <source>Le scanner lit votre papier. N’y touchez pas.</source>
        <translation>الماسح يقرأ ورقتك. لا تلمسها.</translation>
    </message>
    <message>
        <source>Le scanner lit la page %1. N’y touchez pas.</source>
        <translation>الماسح يقرأ الصفحة %1. لا تلمسها.</translation>
    </message>
    <message>
        <source>Papier lu à %1&#xa0;%</source>
        <translation>تمت قراءة %1% من الورقة</translation>
    </message>
    <message>
        <source>Plusieurs pages&#xa0;? Posez-les ensemble dans le chargeur, en haut du scanner.</source>
        <translation>عدة صفحات؟ ضعوها معًا في الملقّم، أعلى الماسح.</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Scanner le chargeur</source>
        <translation>مسح ما في الملقّم</translation>
    </message>
    <message>
        <source>Depuis une clé USB</source>
        <translation>من ذاكرة USB</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>مسح ضوئي</translation>
    </message>
</context>
<context>
    <name>ScanSteps</name>
    <message>
        <source>Retournez le papier, ou posez la page suivante</source>
        <translation>اقلب الورقة أو ضع الصفحة التالية</translation>
    </message>
    <message>
        <source>Posez le papier sur la vitre, face vers le bas</source>
        <translation>ضع الورقة على الزجاج ووجهها إلى الأسفل</translation>
    </message>
    <message>
        <source>Mettez-le bien droit, dans le coin marqué</source>
        <translation>ضعها مستقيمة في الزاوية المعلَّمة</translation>
    </message>
    <message>
        <source>Fermez le couvercle, puis touchez «&#xa0;Scanner&#xa0;»</source>
        <translation>أغلق الغطاء ثم المس «مسح ضوئي»</translation>
    </message>
</context>
<context>
    <name>ScreenFrame</name>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>ScrollPane</name>
    <message>
        <source>Monter dans la page</source>
        <translation>الصعود في الصفحة</translation>
    </message>
    <message>
        <source>Descendre dans la page</source>
        <translation>النزول في الصفحة</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Aperçu du reçu</source>
        <translation>معاينة الإيصال</translation>
    </message>
    <message>
        <source>Imprimé</source>
        <translation>تمت الطباعة</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Taille du texte</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Normale</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Grande</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Très grande</source>
        <translation>كبير جدًا</translation>
    </message>
    <message>
        <source>Grand pointeur</source>
        <translation>مؤشر كبير</translation>
    </message>
    <message>
        <source>Et un cadre épais autour de ce qui est choisi au clavier.</source>
        <translation>وإطار سميك حول ما يُختار بلوحة المفاتيح.</translation>
    </message>
    <message>
        <source>C’est bien ainsi</source>
        <translation>هذا مناسب</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Besoin d’aide&#xa0;?</source>
        <translation>هل تحتاج إلى مساعدة؟</translation>
    </message>
    <message>
        <source>Appelez le médiateur numérique&#xa0;: il est là pour vous. Levez la main ou allez à l’accueil. Il ne vous demandera jamais vos mots de passe.</source>
        <translation>نادِ المرشد الرقمي (médiateur numérique): فهو هنا من أجلك. ارفع يدك أو اذهب إلى الاستقبال. لن يطلب منك كلمات مرورك أبدًا.</translation>
    </message>
    <message>
        <source>Téléphone&#xa0;: %1</source>
        <translation>الهاتف: ⁦%1⁩</translation>
    </message>
    <message>
        <source>Revenir à ma démarche</source>
        <translation>العودة إلى إجرائي</translation>
    </message>
</context>
<context>
    <name>SimulationDock</name>
    <message>
        <source>Sur la vitre du scanner</source>
        <translation>على زجاج الماسح</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>الماسح الضوئي</translation>
    </message>
    <message>
        <source>Chargeur rempli</source>
        <translation>الملقّم مملوء</translation>
    </message>
    <message>
        <source>Clé USB</source>
        <translation>ذاكرة USB</translation>
    </message>
    <message>
        <source>Branchée</source>
        <translation>موصولة</translation>
    </message>
    <message>
        <source>Imprimante</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Site d’entraînement</source>
        <translation>موقع التدريب</translation>
    </message>
    <message>
        <source>Code du médiateur&#xa0;: %1 (touchez cinq fois le coin en haut à gauche)</source>
        <translation>رمز المرشد: %1 (المس خمس مرات الزاوية العليا: اليسرى قبل الزيارة، واليمنى أثناءها)</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>محاكاة</translation>
    </message>
</context>
<context>
    <name>SiteDialog</name>
    <message>
        <source>Le site vous dit</source>
        <translation>يقول لك الموقع</translation>
    </message>
    <message>
        <source>Quitter cette page&#xa0;?</source>
        <translation>هل تغادر هذه الصفحة؟</translation>
    </message>
    <message>
        <source>Ce que vous avez tapé sur cette page sera peut-être perdu.</source>
        <translation>قد يضيع ما كتبته في هذه الصفحة.</translation>
    </message>
    <message>
        <source>D’accord</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Quitter la page</source>
        <translation>مغادرة الصفحة</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Rester sur la page</source>
        <translation>البقاء في الصفحة</translation>
    </message>
</context>
<context>
    <name>SiteFlood</name>
    <message>
        <source>Le site ouvre trop de fenêtres</source>
        <translation>الموقع يفتح نوافذ كثيرة جدًا</translation>
    </message>
    <message>
        <source>Ce n’est pas votre faute. Attendez quelques secondes&#xa0;: la page revient d’elle-même. Vos documents scannés sont toujours là.</source>
        <translation>ليس هذا خطأك. انتظر بضع ثوان: ستعود الصفحة وحدها. وثائقك الممسوحة لا تزال هنا.</translation>
    </message>
    <message>
        <source>Encore %1&#xa0;s</source>
        <translation>بقيت %1 ث</translation>
    </message>
    <message>
        <source>Quitter le site</source>
        <translation>مغادرة الموقع</translation>
    </message>
</context>
<context>
    <name>SiteNotice</name>
    <message>
        <source>J’ai compris</source>
        <translation>فهمت</translation>
    </message>
</context>
<context>
    <name>SitePanel</name>
    <message>
        <source>Votre démarche</source>
        <translation>إجراؤك</translation>
    </message>
    <message>
        <source>Mes documents (%1)</source>
        <translation>وثائقي (%1)</translation>
    </message>
    <message>
        <source>Mes documents</source>
        <translation>وثائقي</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>مسح ضوئي</translation>
    </message>
    <message>
        <source>Imprimer la page</source>
        <translation>طباعة الصفحة</translation>
    </message>
    <message>
        <source>J’ai fini&#xa0;: mon reçu</source>
        <translation>انتهيت: إيصالي</translation>
    </message>
    <message>
        <source>Quitter le site</source>
        <translation>مغادرة الموقع</translation>
    </message>
</context>
<context>
    <name>SiteTools</name>
    <message>
        <source>Page précédente</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Réduire la page</source>
        <translation>تصغير الصفحة</translation>
    </message>
    <message>
        <source>Agrandir la page</source>
        <translation>تكبير الصفحة</translation>
    </message>
    <message>
        <source>Arrêter la lecture</source>
        <translation>إيقاف القراءة</translation>
    </message>
    <message>
        <source>Écouter la page</source>
        <translation>الاستماع إلى الصفحة</translation>
    </message>
</context>
<context>
    <name>SiteWindow</name>
    <message>
        <source>Fermer cette fenêtre</source>
        <translation>إغلاق هذه النافذة</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Étape %1 sur %2&#xa0;: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
    <message>
        <source>Lire mes e-mails</source>
        <translation>قراءة رسائلي الإلكترونية</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Étapes</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Étape en cours&#xa0;: %1</source>
        <translation>الخطوة الحالية: %1</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Moins&#xa0;: %1</source>
        <translation>أقل: %1</translation>
    </message>
    <message>
        <source>Plus&#xa0;: %1</source>
        <translation>أكثر: %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Outils</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Contraste</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Aide</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>TrayDesk</name>
    <message>
        <source>Préparation du fichier…</source>
        <translation>جارٍ تحضير الملف…</translation>
    </message>
    <message>
        <source>La borne prépare votre document pour le site. Cela prend quelques secondes.</source>
        <translation>يحضّر الجهاز وثيقتك للموقع. يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>TrayDocument</name>
    <message>
        <source>Mes documents</source>
        <translation>وثائقي</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Utiliser ce document</source>
        <translation>استعمال هذه الوثيقة</translation>
    </message>
    <message>
        <source>C’est bien ainsi</source>
        <translation>هذا مناسب</translation>
    </message>
    <message>
        <source>Voir en grand</source>
        <translation>عرض مكبّر</translation>
    </message>
    <message>
        <source>Changer le nom</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <source>Alléger le fichier</source>
        <translation>خفّف حجم الملف</translation>
    </message>
    <message>
        <source>Si le site le trouve trop lourd</source>
        <translation>إذا قال الموقع إن الملف كبير</translation>
    </message>
    <message>
        <source>Supprimer le document</source>
        <translation>حذف الوثيقة</translation>
    </message>
    <message>
        <source>Réunir avec quel document&#xa0;?</source>
        <translation>مع أي مستند تريد جمعه؟</translation>
    </message>
</context>
<context>
    <name>TrayList</name>
    <message>
        <source>Quels documents voulez-vous envoyer&#xa0;?</source>
        <translation>أي وثائق تريد إرسالها؟</translation>
    </message>
    <message>
        <source>Quel document voulez-vous envoyer&#xa0;?</source>
        <translation>أي وثيقة تريد إرسالها؟</translation>
    </message>
    <message>
        <source>Mes documents</source>
        <translation>وثائقي</translation>
    </message>
    <message>
        <source>Scanner ou imprimer</source>
        <translation>المسح الضوئي أو الطباعة</translation>
    </message>
    <message>
        <source>Le site accepte&#xa0;: %1. La borne prépare le fichier pour vous.</source>
        <translation>يقبل الموقع: %1. يحضّر الجهاز الملف لك.</translation>
    </message>
    <message>
        <source>Touchez le document à envoyer au site.</source>
        <translation>المس الوثيقة التي تريد إرسالها إلى الموقع.</translation>
    </message>
    <message>
        <source>Tout est effacé à la fin de votre visite.</source>
        <translation>يُمحى كل شيء عند نهاية زيارتك.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Scanner maintenant</source>
        <translation>المسح الآن</translation>
    </message>
    <message>
        <source>Scanner un document</source>
        <translation>مسح وثيقة</translation>
    </message>
    <message>
        <source>Utiliser ces documents</source>
        <translation>استعمال هذه الوثائق</translation>
    </message>
    <message>
        <source>Utiliser ce document</source>
        <translation>استعمال هذه الوثيقة</translation>
    </message>
    <message>
        <source>Vous n’avez pas encore de document.</source>
        <translation>ليست لديك أي وثيقة بعد.</translation>
    </message>
    <message>
        <source>Posez un papier sur le scanner&#xa0;: il apparaîtra ici.</source>
        <translation>ضع ورقة على الماسح: ستظهر هنا.</translation>
    </message>
</context>
<context>
    <name>TrayOverlay</name>
    <message>
        <source>Mes documents</source>
        <translation>وثائقي</translation>
    </message>
</context>
<context>
    <name>TrayScan</name>
    <message>
        <source>Scanner un document</source>
        <translation>مسح وثيقة</translation>
    </message>
    <message>
        <source>Mes documents</source>
        <translation>وثائقي</translation>
    </message>
    <message>
        <source>Quel est ce papier&#xa0;?</source>
        <translation>ما هذه الورقة؟</translation>
    </message>
</context>
<context>
    <name>TrayStick</name>
    <message>
        <source>Depuis une clé USB</source>
        <translation>من ذاكرة USB</translation>
    </message>
    <message>
        <source>Touchez le papier à prendre. Les plus récents sont en haut.</source>
        <translation>المس الوثيقة التي تريد أخذها. الأحدث في الأعلى.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Prendre ces fichiers</source>
        <translation>أخذ هذه الملفات</translation>
    </message>
    <message>
        <source>Prendre ce fichier</source>
        <translation>أخذ هذا الملف</translation>
    </message>
    <message>
        <source>Regarder à nouveau</source>
        <translation>النظر مرة أخرى</translation>
    </message>
    <message>
        <source>C’est fait. Vous pouvez retirer votre clé.</source>
        <translation>تم. يمكنك نزع ذاكرتك.</translation>
    </message>
    <message>
        <source>La borne prend vos papiers. Laissez la clé branchée.</source>
        <translation>الجهاز يأخذ وثائقك. اترك الذاكرة موصولة.</translation>
    </message>
    <message>
        <source>La borne regarde votre clé…</source>
        <translation>الجهاز ينظر في ذاكرتك…</translation>
    </message>
    <message>
        <source>Branchez votre clé USB.</source>
        <translation>أوصل ذاكرة USB الخاصة بك.</translation>
    </message>
    <message>
        <source>Elle n’écrit rien sur votre clé.</source>
        <translation>لا يكتب أي شيء على ذاكرتك.</translation>
    </message>
    <message>
        <source>La borne lit les PDF et les photos. Elle n’écrit rien sur votre clé. Un téléphone ne peut pas être lu ici.</source>
        <translation>يقرأ الجهاز ملفات PDF والصور. لا يكتب أي شيء على ذاكرتك. لا يمكن قراءة هاتف هنا.</translation>
    </message>
    <message>
        <source>Pris à %1&#xa0;%</source>
        <translation>أُخذ %1%</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Déjà pris</source>
        <translation>أُخذ من قبل</translation>
    </message>
    <message>
        <source>Voir les fichiers plus anciens</source>
        <translation>عرض الملفات الأقدم</translation>
    </message>
</context>
<context>
    <name>UnderstandScreen</name>
    <message>
        <source>Comprendre</source>
        <translation>للفهم</translation>
    </message>
    <message>
        <source>Imprimer les mots</source>
        <translation>طباعة الكلمات</translation>
    </message>
    <message>
        <source>Les mots</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Les questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Le point numérique</source>
        <translation>النقطة الرقمية</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>C’est supprimé.</source>
        <translation>تم الحذف.</translation>
    </message>
    <message>
        <source>C’est fait.</source>
        <translation>تم.</translation>
    </message>
    <message>
        <source>Les dos de page vides sont enlevés.</source>
        <translation>حُذفت ظهور الصفحات الفارغة.</translation>
    </message>
    <message>
        <source>Annuler la suppression</source>
        <translation>التراجع عن الحذف</translation>
    </message>
    <message>
        <source>Remettre comme avant</source>
        <translation>أعده كما كان</translation>
    </message>
</context>
<context>
    <name>ViewerOverlay</name>
    <message>
        <source>Garder et fermer</source>
        <translation>احتفاظ وإغلاق</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Ne pas garder</source>
        <translation>عدم الاحتفاظ</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>طباعة</translation>
    </message>
</context>
<context>
    <name>ViewerTools</name>
    <message>
        <source>Page précédente</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Page %1 sur %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Page suivante</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Réduire</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Agrandir</source>
        <translation>تكبير</translation>
    </message>
</context>
<context>
    <name>WelcomePictures</name>
    <message>
        <source>Scanner, imprimer</source>
        <translation>مسح ضوئي وطباعة</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>La borne a dû redémarrer. Excusez-nous&#xa0;: recommencez votre démarche.</source>
        <translation>اضطر الجهاز إلى إعادة التشغيل. نعتذر: ابدأ إجراءك من جديد من فضلك.</translation>
    </message>
    <message>
        <source>La visite précédente a été effacée à %1&#xa0;: c’est vérifié.</source>
        <translation>مُحيت الزيارة السابقة عند الساعة %1 وتم التحقق من ذلك.</translation>
    </message>
    <message>
        <source>Au revoir. N’oubliez ni vos papiers, ni vos feuilles.</source>
        <translation>إلى اللقاء. لا تنسَ أوراقك ومطبوعاتك.</translation>
    </message>
    <message>
        <source>Un instant&#xa0;: nous effaçons la visite précédente…</source>
        <translation>لحظة من فضلك: نمحو الزيارة السابقة…</translation>
    </message>
    <message>
        <source>Faites vos démarches ici</source>
        <translation>قم بإجراءاتك هنا</translation>
    </message>
    <message>
        <source>On vous guide pas à pas. Rien n’est gardé après vous.</source>
        <translation>نرشدك خطوة بخطوة. لا يُحتفظ بأي شيء بعدك.</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>Le scanner marche</source>
        <translation>الماسح يعمل</translation>
    </message>
    <message>
        <source>Le scanner attend de l’aide</source>
        <translation>الماسح يحتاج إلى مساعدة</translation>
    </message>
    <message>
        <source>Le scanner ne marche pas</source>
        <translation>الماسح لا يعمل</translation>
    </message>
    <message>
        <source>L’imprimante marche</source>
        <translation>الطابعة تعمل</translation>
    </message>
    <message>
        <source>L’imprimante ne marche pas</source>
        <translation>الطابعة لا تعمل</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>الماسح الضوئي</translation>
    </message>
    <message>
        <source>Imprimante</source>
        <translation>الطابعة</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>%1&#xa0;Ko</source>
        <translation>%1 كيلوبايت</translation>
    </message>
    <message>
        <source>%1&#xa0;Mo</source>
        <translation>%1 ميغابايت</translation>
    </message>
    <message>
        <source>%1 (%2 au plus)</source>
        <translation>%1 (%2 على الأكثر)</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>صفحة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Pièce d’identité</source>
        <translation>وثيقة هوية</translation>
    </message>
    <message>
        <source>Justificatif de domicile</source>
        <translation>إثبات السكن</translation>
    </message>
    <message>
        <source>Permis de conduire</source>
        <translation>رخصة القيادة</translation>
    </message>
    <message>
        <source>Titre de séjour</source>
        <translation>تصريح الإقامة</translation>
    </message>
    <message>
        <source>Courrier</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Autre document</source>
        <translation>وثيقة أخرى</translation>
    </message>
    <message>
        <source>Document du site</source>
        <translation>وثيقة من الموقع</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
</context>
<context>
    <name>mediator</name>
    <message>
        <source>Cette borne est arrêtée pour le moment.</source>
        <translation>هذا الجهاز متوقف حاليًا.</translation>
    </message>
    <message>
        <source>Cette borne a un problème. Quelqu’un doit la vérifier.</source>
        <translation>في هذا الجهاز مشكلة. يجب أن يفحصه أحد.</translation>
    </message>
    <message>
        <source>Trop d’essais. Réessayez dans %1.</source>
        <translation>محاولات كثيرة. أعد المحاولة بعد ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Vérification…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Ce code n’est pas le bon.</source>
        <translation>هذا الرمز غير صحيح.</translation>
    </message>
    <message>
        <source>Votre accès est terminé. Tapez le code à nouveau.</source>
        <translation>انتهى وصولك. اكتب الرمز من جديد.</translation>
    </message>
    <message>
        <source>Tapez votre code.</source>
        <translation>اكتب رمزك.</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;ث</translation>
    </message>
    <message>
        <source>%1&#xa0;min&#xa0;%2&#xa0;s</source>
        <translation>%1&#xa0;د و%2&#xa0;ث</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Du papier est coincé dans l’appareil.</source>
        <translation>هناك ورق عالق في الجهاز.</translation>
    </message>
    <message>
        <source>Ne tirez pas dessus. Appelez le médiateur, puis recommencez.</source>
        <translation>لا تسحبه. نادِ المرشد ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Un capot de l’appareil est ouvert.</source>
        <translation>أحد أغطية الجهاز مفتوح.</translation>
    </message>
    <message>
        <source>Fermez le capot, puis recommencez.</source>
        <translation>أغلق الغطاء ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>La borne ne peut pas se servir de cet appareil.</source>
        <translation>لا يمكن استعمال هذا الجهاز من هنا.</translation>
    </message>
    <message>
        <source>Ce n’est pas votre faute. Appelez le médiateur.</source>
        <translation>ليس هذا خطأك. نادِ المرشد.</translation>
    </message>
    <message>
        <source>Vous avez arrêté.</source>
        <translation>أوقفت العملية.</translation>
    </message>
    <message>
        <source>Vous pouvez recommencer quand vous voulez.</source>
        <translation>يمكنك البدء من جديد متى شئت.</translation>
    </message>
    <message>
        <source>L’appareil ne sait pas faire cela.</source>
        <translation>لا يستطيع الجهاز فعل ذلك.</translation>
    </message>
    <message>
        <source>Appelez le médiateur.</source>
        <translation>نادِ المرشد.</translation>
    </message>
    <message>
        <source>Le scanner ne marche pas en ce moment.</source>
        <translation>الماسح لا يعمل حاليًا.</translation>
    </message>
    <message>
        <source>Continuez sans scanner, ou appelez le médiateur.</source>
        <translation>تابع من دون مسح أو نادِ المرشد.</translation>
    </message>
    <message>
        <source>Le scanner est déjà occupé.</source>
        <translation>الماسح مشغول.</translation>
    </message>
    <message>
        <source>Attendez quelques secondes, puis recommencez.</source>
        <translation>انتظر بضع ثوانٍ ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Le scanner ne trouve pas de papier.</source>
        <translation>لا يجد الماسح أي ورقة.</translation>
    </message>
    <message>
        <source>Posez votre papier, puis recommencez.</source>
        <translation>ضع ورقتك ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Le scanner s’est arrêté avant la fin.</source>
        <translation>توقف الماسح قبل أن ينتهي.</translation>
    </message>
    <message>
        <source>Laissez votre papier en place et recommencez.</source>
        <translation>اترك ورقتك في مكانها وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Cette page est trop grande pour la borne.</source>
        <translation>هذه الصفحة أكبر مما يتسع له الجهاز.</translation>
    </message>
    <message>
        <source>Il n’y a plus de place pour une page de plus.</source>
        <translation>لم يبقَ مكان لصفحة أخرى.</translation>
    </message>
    <message>
        <source>Supprimez un document dont vous n’avez plus besoin, puis recommencez.</source>
        <translation>احذف وثيقة لم تعد تحتاج إليها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Le scanner ne répond pas.</source>
        <translation>الماسح لا يستجيب.</translation>
    </message>
    <message>
        <source>Recommencez. S’il ne répond toujours pas, appelez le médiateur.</source>
        <translation>أعد المحاولة. إن لم يستجب فنادِ المرشد.</translation>
    </message>
    <message>
        <source>La page n’est pas entière.</source>
        <translation>الصفحة غير كاملة.</translation>
    </message>
    <message>
        <source>Le scanner s’est arrêté tout seul.</source>
        <translation>توقف الماسح من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Recommencez. Si cela se répète, appelez le médiateur.</source>
        <translation>أعد المحاولة. إن تكرر ذلك فنادِ المرشد.</translation>
    </message>
    <message>
        <source>L’imprimante ne marche pas en ce moment.</source>
        <translation>الطابعة لا تعمل حاليًا.</translation>
    </message>
    <message>
        <source>Appelez le médiateur, ou notez le numéro de votre demande.</source>
        <translation>نادِ المرشد أو دوّن رقم طلبك.</translation>
    </message>
    <message>
        <source>La borne ne peut pas imprimer en ce moment.</source>
        <translation>لا يمكن للجهاز الطباعة حاليًا.</translation>
    </message>
    <message>
        <source>L’imprimante ne peut pas imprimer ce document.</source>
        <translation>لا يمكن للطابعة طباعة هذه الوثيقة.</translation>
    </message>
    <message>
        <source>L’imprimante a refusé ce document.</source>
        <translation>رفضت الطابعة هذه الوثيقة.</translation>
    </message>
    <message>
        <source>L’impression prend trop de temps.</source>
        <translation>تستغرق الطباعة وقتًا طويلًا.</translation>
    </message>
    <message>
        <source>Regardez si une feuille est sortie. Sinon, imprimez à nouveau.</source>
        <translation>انظر هل خرجت ورقة. وإلا فاطبع من جديد.</translation>
    </message>
    <message>
        <source>L’imprimante n’a plus de papier.</source>
        <translation>نفد ورق الطابعة.</translation>
    </message>
    <message>
        <source>Demandez du papier à l’accueil. L’impression reprendra toute seule.</source>
        <translation>اطلب ورقًا من الاستقبال. ستُستأنف الطباعة تلقائيًا.</translation>
    </message>
    <message>
        <source>L’imprimante n’a plus d’encre.</source>
        <translation>نفد حبر الطابعة.</translation>
    </message>
    <message>
        <source>Ce document n’a pas encore de page.</source>
        <translation>ليس في هذه الوثيقة أي صفحة بعد.</translation>
    </message>
    <message>
        <source>Ce document a trop de pages pour le site.</source>
        <translation>صفحات هذه الوثيقة أكثر مما يقبله الموقع.</translation>
    </message>
    <message>
        <source>Le site demande une sorte de fichier que la borne ne sait pas faire.</source>
        <translation>يطلب الموقع نوعًا من الملفات لا يستطيع الجهاز إعداده.</translation>
    </message>
    <message>
        <source>Le site veut une image&#xa0;: une seule page par fichier.</source>
        <translation>يريد الموقع صورة: صفحة واحدة فقط في كل ملف.</translation>
    </message>
    <message>
        <source>Ce document est trop lourd pour le site.</source>
        <translation>حجم هذه الوثيقة أكبر مما يقبله الموقع.</translation>
    </message>
    <message>
        <source>Une page ne peut pas être lue.</source>
        <translation>تتعذر قراءة إحدى الصفحات.</translation>
    </message>
    <message>
        <source>Ce document est trop grand pour la borne.</source>
        <translation>هذه الوثيقة أكبر مما يتسع له الجهاز.</translation>
    </message>
    <message>
        <source>Ce document est protégé par un mot de passe.</source>
        <translation>هذه الوثيقة محمية بكلمة مرور.</translation>
    </message>
    <message>
        <source>Il n’y a plus de place pour ce fichier.</source>
        <translation>لم يبقَ مكان لهذا الملف.</translation>
    </message>
    <message>
        <source>Scannez le papier à nouveau.</source>
        <translation>امسح الورقة من جديد.</translation>
    </message>
    <message>
        <source>Supprimez les pages inutiles.</source>
        <translation>احذف الصفحات غير اللازمة.</translation>
    </message>
    <message>
        <source>Si le site accepte plusieurs fichiers, faites deux documents.</source>
        <translation>إذا كان الموقع يقبل عدة ملفات، فأعدّ وثيقتين.</translation>
    </message>
    <message>
        <source>Scannez chaque page comme un document à part.</source>
        <translation>امسح كل صفحة كوثيقة مستقلة.</translation>
    </message>
    <message>
        <source>Supprimez un document dont vous n’avez plus besoin.</source>
        <translation>احذف وثيقة لم تعد تحتاج إليها.</translation>
    </message>
    <message>
        <source>Le scanner attend de l’aide.</source>
        <translation>الماسح يحتاج إلى مساعدة.</translation>
    </message>
    <message>
        <source>Regardez si un capot est ouvert ou du papier coincé, ou appelez le médiateur.</source>
        <translation>انظر هل هناك غطاء مفتوح أو ورق عالق، أو نادِ المرشد.</translation>
    </message>
    <message>
        <source>La borne ne peut pas ouvrir ce fichier.</source>
        <translation>لا يمكن للجهاز فتح هذا الملف.</translation>
    </message>
    <message>
        <source>Elle garde seulement les PDF et les images.</source>
        <translation>يحتفظ بملفات PDF والصور فقط.</translation>
    </message>
    <message>
        <source>Ce fichier est trop grand pour la borne.</source>
        <translation>هذا الملف أكبر مما يتسع له الجهاز.</translation>
    </message>
    <message>
        <source>Le fichier du site n’est pas arrivé en entier.</source>
        <translation>لم يصل ملف الموقع كاملًا.</translation>
    </message>
    <message>
        <source>Demandez-le à nouveau sur le site.</source>
        <translation>اطلبه من جديد على الموقع.</translation>
    </message>
    <message>
        <source>Le site trouve votre fichier trop lourd.</source>
        <translation>يقول الموقع إن ملفك كبير جدًا.</translation>
    </message>
    <message>
        <source>Reprenez-le sur le site. Touchez le crayon, puis «&#xa0;Alléger le fichier&#xa0;».</source>
        <translation>اختره من جديد في الموقع. المس القلم ثم «خفّف حجم الملف».</translation>
    </message>
    <message>
        <source>Le site demande un dossier de l’ordinateur.</source>
        <translation>يطلب الموقع مجلدًا من الحاسوب.</translation>
    </message>
    <message>
        <source>La borne n’en a pas&#xa0;: envoyez vos documents un par un.</source>
        <translation>لا مجلدات في هذا الجهاز: أرسل وثائقك واحدة واحدة.</translation>
    </message>
    <message>
        <source>Le bas de la page manque&#xa0;: recommencez le scan.</source>
        <translation>أسفل الصفحة ناقص: أعد المسح.</translation>
    </message>
    <message>
        <source>Cette page semble vide&#xa0;: le côté imprimé va contre la vitre.</source>
        <translation>تبدو هذه الصفحة فارغة: ضع الوجه المطبوع على الزجاج.</translation>
    </message>
    <message>
        <source>La page est très sombre&#xa0;: fermez bien le couvercle et recommencez.</source>
        <translation>الصفحة داكنة جدًا: أغلق الغطاء جيدًا وأعد المسح.</translation>
    </message>
    <message>
        <source>L’écriture est très pâle&#xa0;: le site peut la trouver illisible.</source>
        <translation>الكتابة باهتة جدًا: قد يعتبرها الموقع غير مقروءة.</translation>
    </message>
    <message>
        <source>Le papier dépasse du bord de la vitre&#xa0;: rentrez-le et recommencez.</source>
        <translation>الورقة تتجاوز حافة الزجاج: أدخلها وأعد المسح.</translation>
    </message>
    <message>
        <source>La page est floue&#xa0;: posez le papier bien à plat et recommencez.</source>
        <translation>الصفحة غير واضحة: ضع الورقة مسطحة وأعد المسح.</translation>
    </message>
    <message>
        <source>Il y a plusieurs papiers sur la vitre&#xa0;: scannez-les l’un après l’autre.</source>
        <translation>توجد عدة أوراق على الزجاج: امسحها واحدة بعد الأخرى.</translation>
    </message>
    <message>
        <source>La page semble à l’envers&#xa0;: touchez deux fois «&#xa0;Tourner&#xa0;».</source>
        <translation>تبدو الصفحة مقلوبة: المس «تدوير» مرتين.</translation>
    </message>
    <message>
        <source>La page semble couchée&#xa0;: touchez «&#xa0;Tourner&#xa0;».</source>
        <translation>تبدو الصفحة على جنبها: المس «تدوير».</translation>
    </message>
    <message>
        <source>Ce fichier est trop gros pour la borne.</source>
        <translation>هذا الملف كبير جدًا على الجهاز.</translation>
    </message>
    <message>
        <source>Scannez le papier, ou appelez le médiateur.</source>
        <translation>امسح الورقة، أو نادِ المرشد.</translation>
    </message>
    <message>
        <source>La clé n’est plus branchée.</source>
        <translation>الذاكرة لم تعد موصولة.</translation>
    </message>
    <message>
        <source>Branchez-la à nouveau pour continuer.</source>
        <translation>أوصلها من جديد للمتابعة.</translation>
    </message>
    <message>
        <source>La borne ne sait pas lire cette clé.</source>
        <translation>لا يستطيع الجهاز قراءة هذا النوع من الذاكرات.</translation>
    </message>
    <message>
        <source>Prenez une autre clé, ou scannez le papier.</source>
        <translation>استعمل ذاكرة أخرى، أو امسح الورقة.</translation>
    </message>
    <message>
        <source>La borne n’arrive pas à lire votre clé.</source>
        <translation>لم يتمكن الجهاز من قراءة ذاكرتك.</translation>
    </message>
    <message>
        <source>Retirez-la et branchez-la à nouveau. Sinon, prenez une autre clé.</source>
        <translation>انزعها وأوصلها من جديد. وإلا فاستعمل ذاكرة أخرى.</translation>
    </message>
    <message>
        <source>Ce fichier n’est plus sur la clé.</source>
        <translation>هذا الملف لم يعد على الذاكرة.</translation>
    </message>
    <message>
        <source>Retirez la clé, branchez-la à nouveau et choisissez encore.</source>
        <translation>انزع الذاكرة، أوصلها من جديد ثم اختر مرة أخرى.</translation>
    </message>
    <message>
        <source>Lire cette clé prend trop de temps.</source>
        <translation>قراءة هذه الذاكرة تستغرق وقتًا طويلًا.</translation>
    </message>
    <message>
        <source>Recommencez, ou prenez une autre clé.</source>
        <translation>حاول مرة أخرى، أو استعمل ذاكرة أخرى.</translation>
    </message>
    <message>
        <source>Ce fichier n’est ni un PDF ni une photo.</source>
        <translation>هذا الملف ليس PDF ولا صورة.</translation>
    </message>
    <message>
        <source>Choisissez un autre fichier, ou scannez le papier.</source>
        <translation>اختر ملفًا آخر، أو امسح الورقة.</translation>
    </message>
    <message>
        <source>Ce fichier est protégé par un mot de passe.</source>
        <translation>هذا الملف محمي بكلمة مرور.</translation>
    </message>
    <message>
        <source>Apportez-le sans mot de passe, ou scannez le papier.</source>
        <translation>أحضره بلا كلمة مرور، أو امسح الورقة.</translation>
    </message>
    <message>
        <source>Ce fichier a plus de %1 pages.</source>
        <translation>في هذا الملف أكثر من %1 صفحة.</translation>
    </message>
    <message>
        <source>Scannez les pages utiles, ou appelez le médiateur.</source>
        <translation>امسح الصفحات اللازمة، أو نادِ المرشد.</translation>
    </message>
    <message>
        <source>Ce fichier est abîmé&#xa0;: la borne ne peut pas l’ouvrir.</source>
        <translation>هذا الملف تالف: لا يستطيع الجهاز فتحه.</translation>
    </message>
    <message>
        <source>Ce fichier est trop compliqué pour la borne.</source>
        <translation>هذا الملف معقد جدًا على الجهاز.</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;»&#xa0;: %2</source>
        <translation>‏«⁨%1⁩»: %2</translation>
    </message>
    <message>
        <source>Il n’y a ni PDF ni photo sur cette clé.</source>
        <translation>لا يوجد PDF ولا صورة على هذه الذاكرة.</translation>
    </message>
    <message>
        <source>Branchez une autre clé, ou scannez le papier.</source>
        <translation>أوصل ذاكرة أخرى، أو امسح الورقة.</translation>
    </message>
    <message>
        <source>Une clé est déjà branchée.</source>
        <translation>توجد ذاكرة موصولة من قبل.</translation>
    </message>
    <message>
        <source>Si c’est la vôtre, retirez-la et branchez-la à nouveau. Sinon, donnez-la à l’accueil.</source>
        <translation>إن كانت لك فانزعها وأوصلها من جديد. وإلا فسلّمها إلى الاستقبال.</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>L’imprimante n’a plus de papier</source>
        <translation>نفد ورق الطابعة</translation>
    </message>
    <message>
        <source>Demandez du papier au médiateur ou à l’accueil. L’impression reprendra toute seule.</source>
        <translation>اطلب ورقًا من المرشد أو من الاستقبال. ستُستأنف الطباعة تلقائيًا.</translation>
    </message>
    <message>
        <source>Le bac de l’imprimante est ouvert</source>
        <translation>درج الطابعة مفتوح</translation>
    </message>
    <message>
        <source>Poussez le bac à fond. L’impression reprendra toute seule.</source>
        <translation>ادفع الدرج إلى آخره. ستُستأنف الطباعة تلقائيًا.</translation>
    </message>
    <message>
        <source>Une feuille est coincée dans l’imprimante</source>
        <translation>هناك ورقة عالقة في الطابعة</translation>
    </message>
    <message>
        <source>Ne tirez pas dessus. Appelez le médiateur&#xa0;: l’impression reprendra ensuite.</source>
        <translation>لا تسحبها. نادِ المرشد: ستُستأنف الطباعة بعد ذلك.</translation>
    </message>
    <message>
        <source>Le capot de l’imprimante est ouvert</source>
        <translation>غطاء الطابعة مفتوح</translation>
    </message>
    <message>
        <source>Fermez le capot. L’impression reprendra toute seule.</source>
        <translation>أغلق الغطاء. ستُستأنف الطباعة تلقائيًا.</translation>
    </message>
    <message>
        <source>L’imprimante n’a plus d’encre</source>
        <translation>نفد حبر الطابعة</translation>
    </message>
    <message>
        <source>Appelez le médiateur. L’impression reprendra ensuite.</source>
        <translation>نادِ المرشد. ستُستأنف الطباعة بعد ذلك.</translation>
    </message>
    <message>
        <source>L’imprimante ne répond pas</source>
        <translation>الطابعة لا تستجيب</translation>
    </message>
    <message>
        <source>Attendez un instant. Si rien ne change, appelez le médiateur.</source>
        <translation>انتظر لحظة. إن لم يتغير شيء فنادِ المرشد.</translation>
    </message>
    <message>
        <source>L’imprimante est en pause</source>
        <translation>الطابعة متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>L’imprimante s’est arrêtée</source>
        <translation>توقفت الطابعة</translation>
    </message>
    <message>
        <source>La borne la relance. Attendez un instant, ou appelez le médiateur.</source>
        <translation>الجهاز يعيد تشغيلها. انتظر لحظة، أو نادِ المرشد.</translation>
    </message>
    <message>
        <source>L’imprimante attend quelqu’un</source>
        <translation>تحتاج الطابعة إلى تدخّل</translation>
    </message>
    <message>
        <source>Impression en cours</source>
        <translation>الطباعة جارية</translation>
    </message>
    <message>
        <source>Votre document part vers l’imprimante.</source>
        <translation>وثيقتك في طريقها إلى الطابعة.</translation>
    </message>
    <message>
        <source>L’imprimante finit un autre document</source>
        <translation>الطابعة تُنهي مستندًا آخر</translation>
    </message>
    <message>
        <source>Le vôtre vient tout de suite après.</source>
        <translation>مستندك يأتي بعده مباشرة.</translation>
    </message>
    <message>
        <source>Restez près de l’imprimante&#xa0;: vos feuilles arrivent.</source>
        <translation>ابقَ قرب الطابعة: أوراقك قادمة.</translation>
    </message>
    <message>
        <source>C’est imprimé</source>
        <translation>تمت الطباعة</translation>
    </message>
    <message>
        <source>Prenez toutes vos feuilles à l’imprimante.</source>
        <translation>خذ كل أوراقك من الطابعة.</translation>
    </message>
    <message>
        <source>L’impression est arrêtée</source>
        <translation>توقفت الطباعة</translation>
    </message>
    <message>
        <source>Regardez si une feuille est déjà sortie, et prenez-la.</source>
        <translation>انظر هل خرجت ورقة وخذها.</translation>
    </message>
    <message>
        <source>L’impression n’a pas marché</source>
        <translation>لم تنجح الطباعة</translation>
    </message>
    <message>
        <source>Recommencez. Si cela se répète, appelez le médiateur.</source>
        <translation>أعد المحاولة. إن تكرر ذلك فنادِ المرشد.</translation>
    </message>
    <message>
        <source>Vos feuilles peuvent encore sortir</source>
        <translation>قد تخرج أوراقك بعد</translation>
    </message>
    <message>
        <source>L’imprimante garde votre document. Appelez le médiateur avant de partir ou de recommencer.</source>
        <translation>ما زال مستندك في الطابعة. نادِ المرشد قبل أن تغادر أو تعيد المحاولة.</translation>
    </message>
    <message>
        <source>C’est plus que ce qui reste. Choisissez moins de pages, ou appelez le médiateur.</source>
        <translation>هذا أكثر مما تبقى. اختر صفحات أقل، أو نادِ المرشد.</translation>
    </message>
    <message>
        <source>Beaucoup de documents attendent déjà. Patientez un instant.</source>
        <translation>هناك وثائق كثيرة تنتظر. انتظر لحظة من فضلك.</translation>
    </message>
    <message>
        <source>Ce document est trop lourd pour l’imprimante&#xa0;: %1 au plus.</source>
        <translation>هذا المستند أثقل من أن تقبله الطابعة: %1 على الأكثر.</translation>
    </message>
    <message>
        <source>Regardez dans le bac de l’imprimante</source>
        <translation>انظر في درج خروج الورق بالطابعة</translation>
    </message>
    <message>
        <source>L’impression a été interrompue. Nous ne savons pas si vos feuilles sont sorties.</source>
        <translation>توقفت الطباعة قبل نهايتها. لا نعرف هل خرجت أوراقك.</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Numéro de votre dossier</source>
        <translation>رقم ملفك</translation>
    </message>
    <message>
        <source>D’habitude, ce numéro ressemble à %1. Vérifiez-le. Vous pouvez imprimer quand même.</source>
        <translation>عادةً يشبه هذا الرقم ⁦%1⁩. تحقّق منه. يمكنك الطباعة مع ذلك.</translation>
    </message>
    <message>
        <source>Votre reçu</source>
        <translation>إيصالك</translation>
    </message>
    <message>
        <source>La liste à préparer</source>
        <translation>قائمة ما يجب تحضيره</translation>
    </message>
    <message>
        <source>Les mots expliqués</source>
        <translation>شرح الكلمات</translation>
    </message>
</context>
<context>
    <name>recording</name>
    <message>
        <source>Aucune entrée</source>
        <translation>دون إدراج</translation>
    </message>
    <message>
        <source>Portail de la démarche</source>
        <translation>بوابة الإجراء</translation>
    </message>
    <message>
        <source>Connexion, identité</source>
        <translation>تسجيل الدخول والهوية</translation>
    </message>
    <message>
        <source>Paiement</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Captcha</source>
        <translation>اختبار captcha</translation>
    </message>
    <message>
        <source>Messagerie</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>معلومات</translation>
    </message>
    <message>
        <source>Suivi du dossier</source>
        <translation>متابعة الملف</translation>
    </message>
    <message>
        <source>Début de la démarche</source>
        <translation>بداية الإجراء</translation>
    </message>
    <message>
        <source>Ouvert par vous</source>
        <translation>فتحته بنفسك</translation>
    </message>
    <message>
        <source>Par un lien</source>
        <translation>عبر رابط</translation>
    </message>
    <message>
        <source>Par un formulaire</source>
        <translation>عبر استمارة</translation>
    </message>
    <message>
        <source>Par une redirection</source>
        <translation>عبر إعادة توجيه</translation>
    </message>
    <message>
        <source>Dans une nouvelle fenêtre</source>
        <translation>في نافذة جديدة</translation>
    </message>
    <message>
        <source>Dans un cadre</source>
        <translation>داخل إطار</translation>
    </message>
    <message>
        <source>déjà au catalogue&#xa0;: %1</source>
        <translation>موجود في الفهرس: %1</translation>
    </message>
    <message>
        <source>banque du visiteur, ouverte par le paiement</source>
        <translation>بنك الزائر، يفتحه الدفع</translation>
    </message>
    <message>
        <source>avec la messagerie %1</source>
        <translation>مع البريد %1</translation>
    </message>
    <message>
        <source>à vérifier</source>
        <translation>يجب التحقق</translation>
    </message>
</context>
<context>
    <name>simulation</name>
    <message>
        <source>Rien</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Carte d’identité</source>
        <translation>بطاقة الهوية</translation>
    </message>
    <message>
        <source>Carte d’identité, verso</source>
        <translation>بطاقة الهوية، الظهر</translation>
    </message>
    <message>
        <source>Permis de conduire</source>
        <translation>رخصة القيادة</translation>
    </message>
    <message>
        <source>Permis de conduire, verso</source>
        <translation>رخصة السياقة، الظهر</translation>
    </message>
    <message>
        <source>Justificatif de domicile</source>
        <translation>إثبات السكن</translation>
    </message>
    <message>
        <source>Carte grise</source>
        <translation>البطاقة الرمادية</translation>
    </message>
    <message>
        <source>Débranché</source>
        <translation>مفصول</translation>
    </message>
    <message>
        <source>Bourrage</source>
        <translation>ورق عالق</translation>
    </message>
    <message>
        <source>Panne en pleine page</source>
        <translation>عطل في منتصف الصفحة</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>بطيء</translation>
    </message>
    <message>
        <source>Bac vide</source>
        <translation>درج فارغ</translation>
    </message>
    <message>
        <source>Plus d’encre</source>
        <translation>نفد الحبر</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>صيانة</translation>
    </message>
    <message>
        <source>Lenteur (5&#xa0;s)</source>
        <translation>بطء (5 ثوانٍ)</translation>
    </message>
    <message>
        <source>Erreur 500</source>
        <translation>خطأ 500</translation>
    </message>
    <message>
        <source>Session perdue</source>
        <translation>فُقدت الجلسة</translation>
    </message>
    <message>
        <source>Banque en panne</source>
        <translation>البنك معطّل</translation>
    </message>
</context>
<context>
    <name>site</name>
    <message>
        <source>Le site ne répond pas</source>
        <translation>الموقع لا يستجيب</translation>
    </message>
    <message>
        <source>La connexion est coupée ou très lente. Vos documents scannés sont toujours là.</source>
        <translation>الاتصال مقطوع أو بطيء جدًا. وثائقك الممسوحة لا تزال هنا.</translation>
    </message>
    <message>
        <source>Le site est introuvable</source>
        <translation>تعذّر العثور على الموقع</translation>
    </message>
    <message>
        <source>La borne ne trouve pas l’adresse du site. Vos documents scannés sont toujours là.</source>
        <translation>لا يجد الجهاز عنوان الموقع. وثائقك الممسوحة لا تزال هنا.</translation>
    </message>
    <message>
        <source>La borne n’est pas connectée à Internet</source>
        <translation>الجهاز غير متصل بالإنترنت</translation>
    </message>
    <message>
        <source>Le site est en panne ou en travaux</source>
        <translation>الموقع معطّل أو في صيانة</translation>
    </message>
    <message>
        <source>Ce n’est pas votre faute. Si cela dure, demandez au médiateur quand revenir.</source>
        <translation>ليس هذا خطأك. إذا استمر ذلك، فاسأل المرشد متى تعود.</translation>
    </message>
    <message>
        <source>Le site est lent</source>
        <translation>الموقع بطيء</translation>
    </message>
    <message>
        <source>Ce site n’est pas sûr</source>
        <translation>هذا الموقع غير آمن</translation>
    </message>
    <message>
        <source>La borne ne peut pas vérifier que c’est le vrai site. Elle ne l’ouvre pas, pour vous protéger. Appelez le médiateur.</source>
        <translation>لا يمكن للجهاز التحقق من أنه الموقع الحقيقي. لذلك لا يفتحه، حمايةً لك. نادِ المرشد.</translation>
    </message>
    <message>
        <source>Le site vous a déconnecté</source>
        <translation>سجّل الموقع خروجك</translation>
    </message>
    <message>
        <source>Cela arrive après une pause. Reconnectez-vous pour continuer. Vos papiers scannés sont toujours là.</source>
        <translation>يحدث هذا بعد توقف. سجّل الدخول مرة أخرى للمتابعة. أوراقك الممسوحة لا تزال هنا.</translation>
    </message>
    <message>
        <source>Cette page a déjà été envoyée</source>
        <translation>سبق إرسال هذه الصفحة</translation>
    </message>
    <message>
        <source>La borne n’envoie rien deux fois. Revenez à la page d’avant.</source>
        <translation>لا يرسل الجهاز شيئًا مرتين. عُد إلى الصفحة السابقة.</translation>
    </message>
    <message>
        <source>La page s’est arrêtée</source>
        <translation>توقفت الصفحة</translation>
    </message>
    <message>
        <source>Cette page n’est pas ouverte d’ici</source>
        <translation>لا تُفتح هذه الصفحة من هنا</translation>
    </message>
    <message>
        <source>Ce n’est pas votre faute. Appelez le médiateur&#xa0;: il peut prévenir le service informatique. Vos documents scannés sont toujours là.</source>
        <translation>ليس هذا خطأك. نادِ المرشد: يمكنه إبلاغ قسم المعلوماتية. وثائقك الممسوحة لا تزال هنا.</translation>
    </message>
    <message>
        <source>Votre page n’est pas encore là. Attendez&#xa0;: elle s’affichera toute seule.</source>
        <translation>لم تصل صفحتك بعد. انتظر: ستظهر من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Ce n’est pas votre faute. Rouvrez la page&#xa0;: il faudra peut-être vous reconnecter. Vos documents scannés sont toujours là.</source>
        <translation>ليس هذا خطأك. افتح الصفحة من جديد: قد تحتاج إلى تسجيل الدخول مرة أخرى. وثائقك الممسوحة لا تزال هنا.</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;» ne fait pas partie de votre démarche. Revenez au site, ou appelez le médiateur.</source>
        <translation>الموقع «⁦%1⁩» ليس جزءًا من إجرائك. عُد إلى الموقع أو نادِ المرشد.</translation>
    </message>
    <message>
        <source>Nous ne savons pas si votre envoi est arrivé. La borne ne l’envoie pas deux fois. Revenez à votre page et vérifiez avant de recommencer.</source>
        <translation>لا نعلم هل وصل ما أرسلته. لا يرسله الجهاز مرتين. عُد إلى صفحتك وتحقّق قبل أن تعيد الإرسال.</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Attendre</source>
        <translation>انتظار</translation>
    </message>
    <message>
        <source>Revenir au site</source>
        <translation>العودة إلى الموقع</translation>
    </message>
    <message>
        <source>Revenir à ma page</source>
        <translation>العودة إلى صفحتي</translation>
    </message>
    <message>
        <source>Reprendre au début</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Recommencer la connexion</source>
        <translation>تسجيل الدخول مرة أخرى</translation>
    </message>
    <message>
        <source>Voir la page du site</source>
        <translation>عرض صفحة الموقع</translation>
    </message>
    <message>
        <source>Appeler le médiateur</source>
        <translation>مناداة المرشد</translation>
    </message>
    <message>
        <source>Je suis médiateur</source>
        <translation>أنا المرشد</translation>
    </message>
    <message>
        <source>Quitter le site</source>
        <translation>مغادرة الموقع</translation>
    </message>
    <message>
        <source>Fermer cette fenêtre</source>
        <translation>إغلاق هذه النافذة</translation>
    </message>
    <message>
        <source>Nouvel essai en cours…</source>
        <translation>محاولة جديدة جارية…</translation>
    </message>
    <message>
        <source>Nouvel essai dans %1 s</source>
        <translation>محاولة جديدة بعد %1 ث</translation>
    </message>
    <message>
        <source>Ce site a changé d’adresse&#xa0;: vous êtes maintenant sur %1.</source>
        <translation>تغيّر عنوان هذا الموقع: أنت الآن على ⁦%1⁩.</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;» n’est pas sur la liste du service informatique. La borne ne peut pas l’ouvrir.</source>
        <translation>الموقع «⁦%1⁩» ليس في قائمة قسم المعلوماتية. لا يمكن للجهاز فتحه.</translation>
    </message>
    <message>
        <source>Page du site</source>
        <translation>صفحة الموقع</translation>
    </message>
</context>
</TS>
