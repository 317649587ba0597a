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

    // One for the whole visit, kept beyond its screens.
    function of(network: NetworkViewModel): WebEngineProfile {
        if (!network.profile)
            keep(network, make(network.authorities));
        return network.profile as WebEngineProfile;
    }

    // Whole before it is asked for its profile: a prototype that stands beside the view is not yet when the view wants one,
    // which then is the engine's own and knows no further authority.
    function make(authorities: list<string>): WebEngineProfilePrototype {
        return prototype.createObject(maker, {
            additionalTrustedCertificateFiles: authorities
        }) as WebEngineProfilePrototype;
    }

    function keep(network: NetworkViewModel, made: WebEngineProfilePrototype) {
        network.keepProfile(made, made.instance());
    }
}
