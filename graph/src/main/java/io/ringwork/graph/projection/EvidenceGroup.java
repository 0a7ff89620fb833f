package io.ringwork.graph.projection;

/**
 * Kinds whose values tend to come from one act: whoever shares one of them often shares the next for the same reason.
 * Facts of one group are not added up in full, see {@link Dependence}.
 */
public enum EvidenceGroup {
    /** Where the money goes. */
    PAYMENT,
    /** Where goods leave and companies sit. */
    PLACE,
    /** How the vendor is reached. */
    CONTACT,
    /** Sites and what is built into them. */
    WEB,
    /** The machine and the line it is on. */
    DEVICE,
    /** Who the vendor is before an office or a key. */
    IDENTITY,
    /** Accounts on social networks. */
    SOCIAL,
    /** Pictures and texts of listings. */
    PICTURE,
    /** Whatever has no kind of its own. */
    OTHER
}
