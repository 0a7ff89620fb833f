package io.ringwork.graph.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Accounts at payment services, which people name by an e-mail address, by a phone number, or by an id. PayPal ids and
 * {@code paypal.me} names compare without case, and so do the ids of Alipay and WeChat Pay.
 */
final class PayeeRule implements Rule {
    private static final Pattern WRAPPER = Pattern.compile(
            "^(?:https?://)?(?:www\\.)?paypal(?:\\.me/|\\.com/paypalme/)(?:my/)?([^/?#]+).*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile(
            "^(?:paypal|alipay|wechat(?: ?pay)?|wx|account|id|支付宝|微信)\\s*[:=]\\s*(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:\\+?86|0086)?(1[3-9]\\d{9})");
    private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+|00)\\d{8,15}");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}@._-]{3,100}");
    private static final Pattern FILLING = Pattern.compile("[ ()/-]");

    private final EmailRule emails;
    private final PhoneRule phones;
    private final boolean takesPhones;

    PayeeRule(EmailRule emails, PhoneRule phones, boolean takesPhones) {
        this.emails = emails;
        this.phones = phones;
        this.takesPhones = takesPhones;
    }

    @Override
    public Outcome apply(String text, @Nullable String country) {
        String value = LABEL.matcher(text).replaceFirst("");
        Matcher wrapper = WRAPPER.matcher(value);
        if (wrapper.matches()) {
            value = wrapper.group(1);
        }
        if (value.indexOf('@') > 0) {
            return emails.apply(value, country);
        }
        if (takesPhones) {
            String dense = FILLING.matcher(value).replaceAll("");
            Matcher mobile = CHINESE_MOBILE.matcher(dense);
            if (mobile.matches()) {
                return phones.apply("+86" + mobile.group(1), null);
            }
            if (INTERNATIONAL.matcher(dense).matches()) {
                return phones.apply(dense, null);
            }
        }
        String id = CleanText.fold(value.startsWith("@") ? value.substring(1) : value);
        if (id.isEmpty()) {
            return Outcome.malformed(CleanText.fold(text));
        }
        if (Placeholders.isFiller(id)) {
            return Outcome.placeholder(id);
        }
        return ID.matcher(id).matches() ? Outcome.usable(id) : Outcome.malformed(id);
    }
}
