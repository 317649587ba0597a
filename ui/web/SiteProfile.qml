pragma ComponentBehavior: Bound
import QtQml
import QtWebEngine
import ui.viewmodels

// Makes the browser's profile of a visit: nothing of it reaches a disk.
QtObject {
    id: maker

    readonly property Component prototype: WebEngineProfilePrototype {
        httpCacheType: WebEngineProfile.MemoryHttpCache
        persistentCookiesPolicy: WebEngineProfile.NoPersistentCookies
        persistentPermissionsPolicy: WebEngineProfile.AskEveryTime
    }

    // One for the whole visit, kept beyond its screens. Its prototype is whole before it is asked: one that stands beside the
    // view is not yet when the view wants its profile, which then is the engine's own and knows no further authority.
    function of(network: NetworkViewModel): WebEngineProfile {
        if (!network.profile) {
            const made = prototype.createObject(maker, {
                additionalTrustedCertificateFiles: network.authorities
            }) as WebEngineProfilePrototype;
            network.keepProfile(made, made.instance());
        }
        return network.profile as WebEngineProfile;
    }
}
