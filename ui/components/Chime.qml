import QtQuick
import QtMultimedia

// The calm sound of the warning. Without an audio device it stays silent: the warning is seen as well.
Item {
    id: chime

    property real volume: 1

    function play() {
        if (devices.audioOutputs.length > 0)
            sound.play();
    }

    MediaDevices {
        id: devices
    }

    SoundEffect {
        id: sound

        source: Qt.resolvedUrl("../../assets/sounds/warning.wav")
        volume: chime.volume
    }
}
