package io.ringwork.graph.model;

/** The families of identifiers: each has its own node label beside {@code Identifier} and its own normalising rules. */
public enum IdentifierFamily {
    PAYMENT_ACCOUNT("PaymentAccount"),
    ADDRESS("ShippingAddress"),
    PHONE("Phone"),
    EMAIL("Email"),
    DEVICE("Device"),
    IP("IpAddress"),
    WEBSITE("Website"),
    TAX_ID("TaxId"),
    PGP("PgpKey"),
    SOCIAL("SocialAccount"),
    TRACKING("TrackingId"),
    OTHER("OtherIdentifier"),
    IMAGE("Image"),
    TITLE("ListingTitle");

    private final String label;

    IdentifierFamily(String label) {
        this.label = label;
    }

    /** The node label of the family in the property graph. */
    public String label() {
        return label;
    }
}
