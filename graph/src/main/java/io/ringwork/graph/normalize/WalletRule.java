package io.ringwork.graph.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Crypto wallets. Ethereum and its kin: lower case, and a wrong EIP-55 checksum is still the same address. Bitcoin:
 * Base58Check, Bech32 and Bech32m with their checksums. Bitcoin Cash: CashAddr becomes the legacy form of the same hash.
 * Coins with no rule keep the address as written.
 */
final class WalletRule implements Rule {
    private static final Pattern PREFIX =
            Pattern.compile("^([A-Za-z0-9-]{2,12})(?:\\s*[:=]\\s*(?://)?|\\s+-\\s+|\\s+)(\\S.*)$");
    private static final Pattern SUFFIX = Pattern.compile("^(\\S{20,})\\s*\\(([A-Za-z0-9-]{2,12})\\)$");
    private static final Pattern EVM = Pattern.compile("0[xX][0-9a-fA-F]{40}");
    private static final Pattern BARE_EVM = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]*");
    private static final Pattern BITCOIN_SHAPE = Pattern.compile("1[0-9A-Za-z]{24,34}|3[0-9A-Za-z]{24,33}");
    private static final Pattern BASE58 = Pattern.compile("[1-9A-HJ-NP-Za-km-z]+");
    private static final Pattern SEGWIT =
            Pattern.compile("(bc|ltc|btg|vtc|dgb)1[0-9a-z]{6,87}", Pattern.CASE_INSENSITIVE);
    private static final Pattern CASH = Pattern.compile("[qp][0-9a-z]{41}", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile("[A-Za-z0-9._+/=-]{8,120}");
    private static final Pattern XRP_TAG = Pattern.compile("[?&](?:dt|tag)=(\\d+)");
    private static final String CASH_PREFIX = "bitcoincash";

    private final Map<String, String> familyByWord = new HashMap<>();
    private final Placeholders placeholders;

    WalletRule(Placeholders placeholders) {
        this.placeholders = placeholders;
        for (List<String> row : RuleTable.read("coins.txt", 2).rows()) {
            RuleTable.words(row.get(1)).forEach(word -> familyByWord.put(word, row.get(0)));
        }
    }

    @Override
    public Outcome apply(String text, @Nullable String country) {
        String family = "";
        String address = text;
        Matcher suffix = SUFFIX.matcher(address);
        if (suffix.matches() && familyOf(suffix.group(2)) != null) {
            family = familyOf(suffix.group(2)) + "";
            address = suffix.group(1);
        }
        for (Matcher prefix = PREFIX.matcher(address); prefix.matches(); prefix = PREFIX.matcher(address)) {
            String found = familyOf(prefix.group(1));
            if (found == null) {
                break;
            }
            family = found;
            address = prefix.group(2);
        }
        Outcome outcome = canonical(withoutSpaces(address), family);
        String value = outcome.canonical();
        boolean nobody = placeholders.matches("crypto", value)
                || placeholders.matches("crypto", CleanText.fold(value))
                || isZeroAccount(value);
        return nobody ? Outcome.placeholder(value) : outcome;
    }

    private @Nullable String familyOf(String word) {
        return familyByWord.get(CleanText.asciiLower(word));
    }

    private static Outcome canonical(String written, String family) {
        String tag = "";
        int query = written.indexOf('?');
        String address = written;
        if (query >= 0) {
            Matcher destination = XRP_TAG.matcher(written);
            tag = destination.find() ? "?dt=" + destination.group(1) : "";
            address = written.substring(0, query);
        }
        if (address.isEmpty()) {
            return Outcome.malformed(CleanText.fold(written));
        }
        if (address.length() > 42 && address.matches("0[xX][0-9a-fA-F]{40}@\\d+")) {
            address = address.substring(0, 42);
        }
        if (EVM.matcher(address).matches()) {
            return Outcome.usable(CleanText.asciiLower(address));
        }
        if (family.equals("evm")) {
            return BARE_EVM.matcher(address).matches()
                    ? Outcome.usable("0x" + CleanText.asciiLower(address))
                    : Outcome.malformed(HEX.matcher(address).matches() ? CleanText.asciiLower(address) : address);
        }
        if (HEX.matcher(address).matches() && !family.equals("other")) {
            return Outcome.malformed(CleanText.asciiLower(address));
        }
        if (SEGWIT.matcher(address).matches()) {
            String lower = CleanText.asciiLower(address);
            boolean oneCase = address.equals(lower) || address.equals(CleanText.asciiUpper(address));
            return oneCase && Bech32.isSegwit(lower) ? Outcome.usable(lower) : Outcome.malformed(address);
        }
        if (CASH.matcher(address).matches() && (family.isEmpty() || family.equals("bitcoincash"))) {
            String legacy = Bech32.legacyOfCashAddress(CASH_PREFIX, CleanText.asciiLower(address));
            return legacy.isEmpty() ? Outcome.malformed(CleanText.asciiLower(address)) : Outcome.usable(legacy);
        }
        return base58OrOther(address, family, tag);
    }

    private static Outcome base58OrOther(String address, String family, String tag) {
        boolean bitcoinShape = BITCOIN_SHAPE.matcher(address).matches();
        if (bitcoinShape && !family.equals("other") && !family.equals("ripple")) {
            return Base58.isBitcoin(address) ? Outcome.usable(address) : Outcome.malformed(address);
        }
        switch (family) {
            case "bitcoin", "bitcoincash" -> {
                return Outcome.malformed(address);
            }
            case "litecoin", "dogecoin", "dash", "tron", "zcash" -> {
                boolean transparent = BASE58.matcher(address).matches() && address.length() <= 36;
                return (!transparent && family.equals("zcash")) || (transparent && Base58.hasChecksum(address))
                        ? Outcome.usable(address)
                        : Outcome.malformed(address);
            }
            default -> {
                boolean plausible = OTHER.matcher(address).matches() && hasLetter(address);
                return plausible ? Outcome.usable(address + tag) : Outcome.malformed(address);
            }
        }
    }

    private static boolean hasLetter(String address) {
        return address.chars().anyMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    }

    private static boolean isZeroAccount(String canonical) {
        if (!canonical.startsWith("0x")) {
            return Placeholders.isRepeated(canonical);
        }
        String hex = canonical.substring(2);
        return Placeholders.isRepeated(hex) || (hex.length() == 40 && hex.startsWith("0".repeat(36)));
    }

    private static String withoutSpaces(String address) {
        return address.indexOf(' ') < 0 ? address : address.replace(" ", "");
    }
}
