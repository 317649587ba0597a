pragma ComponentBehavior: Bound
import QtQml
import QtWebEngine

// Makes the browser's profile of a visit: nothing of it reaches a disk.
QtObject {
    id: maker

    readonly property Component prototype: WebEngineProfilePrototype {
        httpCacheType: WebEngineProfile.MemoryHttpCache
        persistentCookiesPolicy: WebEngineProfile.NoPersistentCookies
        persistentPermissionsPolicy: WebEngineProfile.AskEveryTime
    }

    // A prototype of its own, whole before it is asked: one that stands beside the view is not complete when the view
    // wants its profile, and a profile made of it knows no further authority for ever.
    function trusting(authorities: list<string>): WebEngineProfile {
        const made = prototype.createObject(maker, {
            additionalTrustedCertificateFiles: authorities
        });
        return (made as WebEngineProfilePrototype).instance();
    }
}
