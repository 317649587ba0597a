pragma Singleton
import QtQuick
import QtQuick.Window
import ui.viewmodels
import "../../assets/icons/glyphs.js" as Icons

// The look in one place: colours of the chosen scheme, sizes in millimetres, type scale, rhythm.
QtObject {
    id: theme

    // Set once by Main.qml; everything else below follows from these three.
    property PreferencesViewModel preferences: null
    property Window window: null
    property real pixelsPerMm: 3.8

    readonly property var palette: preferences?.palette ?? ({})
    readonly property real textScale: preferences?.textScale ?? 1
    readonly property bool arabic: preferences?.arabic ?? false
    readonly property string latinFamily: preferences?.latinFamily ?? ""
    readonly property string arabicFamily: preferences?.arabicFamily ?? ""
    readonly property real windowWidth: window?.width ?? 1920
    readonly property real windowHeight: window?.height ?? 1080

    readonly property color background: palette.background ?? "black"
    readonly property color webGround: "white" // what pages are made for, before they paint their own
    readonly property color surface: palette.surface ?? "black"
    readonly property color sunken: palette.sunken ?? "black"
    readonly property color chrome: palette.chrome ?? "black"
    readonly property color ink: palette.ink ?? "black"
    readonly property color inkSoft: palette.inkSoft ?? "black"
    readonly property color outline: palette.outline ?? "black"
    readonly property color hairline: palette.hairline ?? "black"
    readonly property color primary: palette.primary ?? "black"
    readonly property color primaryInk: palette.primaryInk ?? "black"
    readonly property color primaryPressed: palette.primaryPressed ?? "black"
    readonly property color tint: palette.tint ?? "black"
    readonly property color tintInk: palette.tintInk ?? "black"
    readonly property color focus: palette.focus ?? "black"
    readonly property color positive: palette.positive ?? "black"
    readonly property color positiveTint: palette.positiveTint ?? "black"
    readonly property color warning: palette.warning ?? "black"
    readonly property color warningTint: palette.warningTint ?? "black"
    readonly property color danger: palette.danger ?? "black"
    readonly property color dangerTint: palette.dangerTint ?? "black"
    readonly property color dangerInk: palette.dangerInk ?? "black"
    readonly property color scrim: palette.scrim ?? "black"
    // Paper shown on the screen is white in every scheme, as it is in the hand.
    readonly property color paper: "white"

    // As the operator wishes; "auto" goes by the window.
    property string orientation: "auto"
    readonly property bool portrait: orientation === "portrait" || (orientation === "auto" && windowHeight > windowWidth)
    // Narrow: less than 300 mm or 1300 px leave no room for a second column of prose.
    readonly property bool narrow: windowWidth < Math.max(1300, 300 * pixelsPerMm)

    readonly property string family: arabic ? arabicFamily : latinFamily
    readonly property real leading: 1.32

    // Some fonts ask for very tall lines (Noto Sans Arabic: 2.1 em, Inter: 1.2 em); theirs are drawn together.
    readonly property FontMetrics metrics: FontMetrics {
        font.family: theme.family
        font.pixelSize: 100
    }
    readonly property real naturalLine: metrics.height / 100
    readonly property real lineScale: Math.min(1, 1.4 / naturalLine)

    // A large screen is read from farther away: sizes grow with its shorter side, from 210 mm on. One smaller than
    // 165 mm (12 inches) stands nearer: there they shrink, but never what is touched.
    readonly property real shorterSideMm: Math.min(windowWidth, windowHeight) / pixelsPerMm
    readonly property real roomy: Math.min(1.34, Math.max(0.75, Math.min(1, shorterSideMm / 165), shorterSideMm / 210))

    readonly property real target: mm(14)
    readonly property real spaceXs: mm(1.4 * roomy)
    readonly property real spaceS: mm(2.6 * roomy)
    readonly property real spaceM: mm(4.2 * roomy)
    readonly property real spaceL: mm(5.6 * roomy)
    readonly property real spaceXl: mm(8.4 * roomy)
    readonly property real radius: mm(2.6 * roomy)
    readonly property real border: Math.max(1, mm(0.32))
    readonly property real focusWidth: Math.max(3, mm(0.9))

    // A capital is 0.7 em high: at the largest step 7.1 mm in body text on 23.8 inches, 5.3 mm on 15.6 inches
    // (EN 301 549, 5.1.4, asks for 6.1 mm in one mode where one reads from 500 mm).
    readonly property real caption: mm(4.4 * roomy * textScale)
    readonly property real body: mm(5.2 * roomy * textScale)
    readonly property real lead: mm(6 * roomy * textScale)
    readonly property real heading: mm(7.2 * roomy * textScale)
    readonly property real title: mm(9.4 * roomy * Math.min(textScale, 1.2))
    readonly property real display: mm(15 * roomy * Math.min(textScale, 1.2))

    readonly property int quick: 70
    readonly property int calm: 160

    function mm(length: real): real {
        return Math.round(length * pixelsPerMm);
    }

    function glyph(name: string, layer: int): string {
        return (Icons.glyphs[name] ?? Icons.glyphs["circle"])[layer];
    }
}
