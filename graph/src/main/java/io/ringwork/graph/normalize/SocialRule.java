package io.ringwork.graph.normalize;

import io.ringwork.graph.model.IdentifierQuality;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Handles on social networks: without the address of the network, without {@code @}, case folded. */
final class SocialRule implements Rule {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:telegram|tg|instagram|insta|ig|facebook|fb|twitter|wechat|weixin|wx|weibo|qq|line|whatsapp|tiktok|"
                    + "youtube|vk|snapchat|skype|discord|微信|微博)\\s*[:：]\\s*(?=\\S)");
    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}\\p{M}._#+-]{2,100}");
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?:/*)?(?:[a-z0-9-]+\\.)+[a-z]{2,}/.*");

    private final WebsiteRule websites;
    private final Placeholders placeholders;

    SocialRule(WebsiteRule websites, Placeholders placeholders) {
        this.websites = websites;
        this.placeholders = placeholders;
    }

    @Override
    public Outcome apply(String text, @Nullable String country) {
        String folded = CleanText.fold(text);
        String handle = LABEL.matcher(folded).replaceFirst("");
        if (ADDRESS.matcher(handle).matches()) {
            Outcome site = websites.apply(handle, country);
            int slash = site.canonical().lastIndexOf('/');
            if (!site.isUsable()) {
                return site;
            }
            handle = slash > 0 ? site.canonical().substring(slash + 1) : site.canonical();
        }
        while (handle.startsWith("@")) {
            handle = handle.substring(1).strip();
        }
        handle = CleanText.fold(handle);
        if (handle.isEmpty() || !HANDLE.matcher(handle).matches()) {
            return Outcome.malformed(handle.isEmpty() ? folded : handle);
        }
        boolean nothing = placeholders.saysNothing(handle)
                || placeholders.matches("social", handle)
                || Placeholders.isFiller(handle)
                || (handle.indexOf('.') > 0
                        && websites.apply(handle, country).quality() == IdentifierQuality.PLACEHOLDER);
        return nothing ? Outcome.placeholder(handle) : Outcome.usable(handle);
    }
}
