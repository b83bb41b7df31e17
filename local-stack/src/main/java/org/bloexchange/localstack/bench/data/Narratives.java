package org.bloexchange.localstack.bench.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bloexchange.localstack.client.Json;

/** What officers write in their own words, in seven languages. No person and no number is named. */
final class Narratives {
    private static final Map<String, String> OF_COUNTRY =
            Map.of("KG", "ky", "KZ", "kk", "TJ", "tg", "TM", "tk", "UZ", "uz");

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "en",
            List.of(
                    "During the inspection of the vehicle packages wrapped in brown tape were found.",
                    "The driver said he had been paid to bring the load across and did not know what it carried.",
                    "The dog gave a signal at the rear axle, and the scanner showed a cavity.",
                    "The papers and the load did not agree, so the vehicle was searched.",
                    "Samples were taken and sent to the laboratory."),
            "ru",
            List.of(
                    "При досмотре транспортного средства обнаружены свёртки, обмотанные коричневой лентой.",
                    "Водитель пояснил, что ему заплатили за провоз груза и что о содержимом он не знал.",
                    "Собака подала сигнал у задней оси, на снимке сканера видна полость.",
                    "Сведения в документах не совпали с грузом, поэтому проведён полный досмотр.",
                    "Образцы отобраны и направлены в лабораторию."),
            "kk",
            List.of(
                    "Көлікті тексеру кезінде қоңыр таспамен оралған бумалар табылды.",
                    "Жүргізуші жүкті өткізу үшін ақы алғанын, ішінде не барын білмегенін айтты.",
                    "Қызметтік ит артқы біліктің жанында белгі берді, сканер қуыс бар екенін көрсетті.",
                    "Құжаттағы мәлімет жүкке сәйкес келмеді, сондықтан көлік толық тексерілді.",
                    "Үлгілер алынып, зертханаға жіберілді."),
            "ky",
            List.of(
                    "Унааны текшерүүдө күрөң скотч менен оролгон таңгактар табылды.",
                    "Айдоочу жүктү өткөрүү үчүн акча алганын, ичинде эмне бар экенин билбегенин айтты.",
                    "Кызматтык ит арткы октун жанында белги берди, сканер көңдөйдү көрсөттү.",
                    "Документтеги маалымат жүккө дал келген жок, ошондуктан унаа толук текшерилди.",
                    "Үлгүлөр алынып, лабораторияга жөнөтүлдү."),
            "tg",
            List.of(
                    "Ҳангоми азназаргузаронии нақлиёт бастаҳое ёфт шуданд, ки бо лентаи қаҳваранг печонида шудаанд.",
                    "Ронанда гуфт, ки барои гузаронидани бор ба ӯ пул доданд ва аз дохили он хабар надошт.",
                    "Саги хизматӣ дар назди меҳвари қафо ишора кард, дар сканер холигӣ намоён шуд.",
                    "Маълумоти ҳуҷҷатҳо ба бор мувофиқ наомад, бинобар ин нақлиёт пурра санҷида шуд.",
                    "Намунаҳо гирифта, ба озмоишгоҳ фиристода шуданд."),
            "tk",
            List.of(
                    "Ulag barlananda goňur lenta bilen dolanan gaplamalar tapyldy.",
                    "Sürüji ýüki geçirmek üçin pul alandygyny, içinde näme bardygyny bilmändigini aýtdy.",
                    "Gulluk iti yzky okuň ýanynda yşarat berdi, skaner boşlugy görkezdi.",
                    "Resminamalardaky maglumatlar ýüke gabat gelmedi, şonuň üçin ulag doly barlandy.",
                    "Nusgalar alnyp, barlaghana iberildi."),
            "uz",
            List.of(
                    "Transport vositasi koʻzdan kechirilganda jigarrang lenta bilan oʻralgan paketlar topildi.",
                    "Haydovchi yukni olib oʻtish uchun pul olganini, ichida nima borligini bilmaganini aytdi.",
                    "Xizmat iti orqa oʻq yonida belgi berdi, skaner boʻshliqni koʻrsatdi.",
                    "Hujjatlardagi maʼlumot yukka toʻgʻri kelmadi, shuning uchun transport toʻliq tekshirildi.",
                    "Namunalar olinib, laboratoriyaga yuborildi."));

    private Narratives() {}

    /** One to four sentences, in the language of the country, in Russian or in English. */
    static ObjectNode of(String country, Dice dice) {
        String own = OF_COUNTRY.getOrDefault(country, "ru");
        String language = dice.percent(45) ? own : dice.percent(80) ? "ru" : "en";
        return Json.object().put("text", text(language, dice)).put("language", language);
    }

    private static String text(String language, Dice dice) {
        List<String> sentences = SENTENCES.getOrDefault(language, List.of());
        StringBuilder text = new StringBuilder();
        for (int left = dice.between(1, 4); left > 0; left--) {
            text.append(text.isEmpty() ? "" : " ").append(dice.one(sentences));
        }
        return text.toString();
    }
}
