// Passphrases of common words, drawn by chance.
#include "app/store/passphrase_words.h"

#include "crypto/base/ports.h"

#include <cmath>

namespace doorstep::store {

namespace {

// Short words that people can spell when they hear them; sorted, none twice.
constexpr std::string_view words =
    "able about above accept acorn across act actor adapt add adopt adult advice afford again age agree "
    "ahead air alarm album alert alive almond alone alpine also alter always amber amount ample anchor "
    "angle ankle answer ant apart apple april apron arch area arm army arrive arrow art ash aside ask "
    "asleep atlas atom attic august aunt author autumn avenue awake away baby back bacon badge badger bag "
    "bake baker ball balm bamboo banana band bank bar bark barley barn barrel base basil basin basket bat "
    "bath battle bay beach bead beak beam bean bear beard beast beaver bed bee beech beef beer beet begin "
    "behind bell belong belt bench bend berry best better beyond bicycle big bike birch bird biscuit bite "
    "bitter black blade blanket blaze blend blink block bloom blossom blue board boat body boil bold bolt "
    "bone bonnet book boot border borrow boss both bottle bottom bounce bow bowl box boy brain branch "
    "brass brave bread break breeze brick bridge bright bring broad bronze brook broom brother brown "
    "brush bubble bucket bud bugle build bulb bun bundle burrow bus bush busy butter button buy cabin "
    "cable cactus cafe cage cake calf call calm camel camera camp canal candle canoe canvas cap cape car "
    "caravan card care cargo carpet carrot carry cart carve case cash castle cat catch cattle cave cedar "
    "ceiling cellar cello cent centre cereal chain chair chalk chance change chapel chapter charm chart "
    "chase cheap check cheek cheer cheese cheque cherry chess chest chew chick chief child chilly chimney "
    "chin china chip choice choir choose chop church cider cinema circle circus city clap class clay "
    "clean clear clerk clever cliff climb clip cloak clock close cloth cloud clover club clue coach coal "
    "coast coat cobweb cocoa coffee coin cold collar colour comb come comet common compass cook cool "
    "copper copy coral cord cork corn corner cosy cottage cotton cough count country couple course court "
    "cousin cover cow coyote crab cradle craft crane crate crayon cream creek crew cricket crisp crop "
    "cross crowd crown crumb crust cry cube cuckoo cup curb cure curl curry curtain curve cushion custard "
    "cycle daffodil dairy daisy damp dance danger dare dark dash date daughter dawn day deal dear decade "
    "deck deep deer delay denim dentist depend depth desert desk detail dial diamond diary dice diesel "
    "diet dig dinner dip dish dive divide dock doctor dog doll dolphin dome donkey door dot double dough "
    "dove down dozen dragon drain drama draw dream dress drift drill drink drive drop drum dry duck dull "
    "dune dusk dust duty duvet dwell each eager eagle ear early earn earth ease east easy eat echo edge "
    "eel effort egg eight elbow elder elect elephant eleven elm else ember empty end energy engine enjoy "
    "enough enter entry equal escape estate evening event ever every exact exam exit expert extra eye "
    "fable face fact fade fair faith falcon fall family famous fan fancy far farm fast father fault "
    "favour feast feather fee feed feel fence fern ferry fetch few fibre fiddle field fifteen fifty fig "
    "fill film final finch find fine finger finish fir fire firm first fish fit five fix flag flame "
    "flannel flap flask flat flavour flea fleece fleet flight flint float flock floor flour flow flower "
    "flute fly foam focus fog foil fold follow food foot force forest forget fork form fort forty forum "
    "forward found four fowl fox frame free freeze fresh fridge friend frog front frost fruit fry fudge "
    "fuel full fun fur future gadget gain gala gallery gallon game gap garage garden garlic garnet gas "
    "gate gather gazelle gear gem gentle ghost giant gift giraffe girl give glad glance glass glide globe "
    "glory glove glow glue goal goat gold golf good goose gorse grab grace grade grain grand grape graph "
    "grass gravel gravy great green greet grey grid grill grip grocer ground group grove grow guard guess "
    "guest guide guitar gull gum gust habit hail hair half hall ham hammer hand handle happy harbour hard "
    "hare harp harvest hat hatch haven hawk hay hazel head heal heap hear heart heat heather heavy hedge "
    "heel height hello helmet help hen herb herd here heron herring hide high hill hinge hip hire hobby "
    "hockey hold hole holiday holly home honest honey hood hoof hook hoop hope horn horse host hotel hour "
    "house hover huge human humble hundred hungry hunt hurdle hurry hush hut ice icicle idea idle igloo "
    "inch index indoor ink inn insect inside into invite iris iron island ivory ivy jacket jade jam jar "
    "jasmine jaw jazz jelly jersey jet jewel job join joke jolly journey joy judge jug juice july jump "
    "june jungle junior jury just kayak keen keep kennel kernel kettle key kick kind king kiosk kipper "
    "kitchen kite kitten knee knife knight knit knock knot know koala label lace ladder lady lagoon lake "
    "lamb lamp land lane lantern lap large lark last late laugh laundry lava lavender law lawn layer lazy "
    "lead leaf league lean leap learn least leather leave ledge leek left leg lemon lend lens less lesson "
    "letter level lever library lid lift light like lilac lily lime limit line linen link lion lip liquid "
    "list listen litre little live lizard load loaf loan lobby lobster local lock locket lodge loft log "
    "lonely long look loop loose lorry lotus loud lounge love low loyal lucky lunch lung lyric machine "
    "magic magnet magpie maid mail main maize make mallet mango manor many map maple marble march mare "
    "margin marine mark market marsh mask mast mat match mate matter may maybe mayor maze meadow meal "
    "mean measure medal medium meet mellow melon melt member memory mend menu merit merry mess metal "
    "meter method middle midnight mild mile milk mill mind mine mint minute mirror mist mitten mix moat "
    "model modern mole moment monday money monk monkey month mood moon moor moose more morning moss most "
    "moth mother motor mound mountain mouse mouth move much mud muffin mug mule muscle museum mushroom "
    "music mussel must mustard nail name narrow nature navy near neat neck nectar need needle nephew nest "
    "net nettle never new news next nice nickel niece night nine noble nod noise none noodle noon north "
    "nose note notice novel number nurse nut nutmeg nylon oak oar oasis oat object oboe ocean october odd "
    "offer office often oil old olive omelet once onion only onward open opera orange orbit orchard "
    "orchid order organ osprey other otter ounce outdoor outer oval oven over owl own oxen oyster pack "
    "paddle page paint pair palace pale palm pan pancake panda panel pansy pantry paper parade parcel "
    "pardon parent park parrot parsley part party pass past pasta paste pastry patch path patient pattern "
    "pause pave paw pea peace peach peacock peak pear pearl pebble pedal peel pelican pen pencil penguin "
    "penny people pepper perch perfect period person petal petrol pewter phone photo piano pick picnic "
    "picture pie piece pier pigeon pillow pilot pin pine pink pint pipe pitch pizza place plaice plain "
    "plan plane planet plant plaster plate play please plenty plot plough plum plus pocket poem poet "
    "point polar pole police polish polite pond pony pool poor poppy porch porridge port post pot potato "
    "pottery pouch pound pour powder prawn present press pretty price pride prince print prize proof "
    "proper proud prune public pudding puffin pull pulse pump pumpkin punch pupil puppet puppy pure "
    "purple purse push puzzle quack quail quaint quarter quay queen quest quick quiet quill quilt quite "
    "quiz quota rabbit race radar radio radish raft rail rain raise raisin rake rally ramp ranch range "
    "rapid rare raven raw ray reach read ready real reason recipe record red reed reef relax relay rely "
    "remain remind rent repair reply report rescue rest result return reward rhubarb ribbon rice rich "
    "ride ridge right ring ripe rise river road roast robe robin robot rock rocket roll roof rook room "
    "root rope rose rough round route row royal rubber ruby rug rugby rule run runway rural rush rust rye "
    "sack saddle safe saffron sage sail salad salmon salt same sand sandal satin sauce saucer save "
    "savoury saw scale scarf scene scent school science scone scooter score scout scrap screen screw sea "
    "seal search season seat second secret see seed seesaw select sell send senior sense sentry seven sew "
    "shade shadow shake shallow shape share sharp shed sheep sheet shelf shell shelter sherry shield "
    "shine ship shirt shoe shop shore short shoulder shout show shower shrimp shrub shut side sign "
    "silence silk silly silver simple since sing sink sister site six size skate sketch ski skill skin "
    "skirt sky slate sledge sleep sleeve slice slide slim slope slow small smart smile smoke smooth snack "
    "snail snow soap social sock soda sofa soft soil solar soldier solid solo some song soon sort sound "
    "soup south space spade spare spark sparrow speak speech speed spell spend spice spider spin spiral "
    "splash spoon sport spot spray spread spring sprout square squash squirrel stable stack stage stair "
    "stamp stand star start station stay steady steam steel steep stem step stew stick still stir stitch "
    "stone stool stop store stork storm story stove straw stream street stretch string strong student "
    "study sturdy style sugar suit summer sun sunday sunny sunset supper sure surf swallow swan sweet "
    "swift swim swing switch symbol syrup system table tackle tail tailor take tale talk tall tandem "
    "tango tank tap tape target tart task taste tea teach team teapot tell temple ten tennis tent tenth "
    "term test text thank thatch theme thick thimble thin thing think third thirty thistle thorn thread "
    "three thrill throat throne thrush thumb thunder ticket tide tidy tie tiger tile timber time tin tiny "
    "tip title toad toast today toe toffee token tomato tone tongue tonight tool tooth top topic torch "
    "tortoise total touch tour towel tower town toy track trade trail train tram travel tray treacle "
    "treat tree trend trial tribe trick trim trip trolley trophy trout truck true trumpet trunk trust "
    "truth try tube tuesday tug tulip tumble tuna tune tunnel turf turkey turn turnip turtle tutor tweed "
    "twelve twenty twice twig twin twist two umbrella uncle under uniform union unique unit until upper "
    "upright upset urban urge use useful usual vacant valley value van vanilla vapour vase vault velvet "
    "venue verb verse very vessel vest video view village vine vinegar violet violin visit vital vivid "
    "voice vole volume vote voyage wafer wage wagon waist wait wake walk wall walnut walrus waltz wander "
    "want warm wash wasp watch water wave wax way weather weave web wedding week weigh welcome well west "
    "whale wheat wheel when whisk whisper whistle white whole wicker wide width wild willow win wind "
    "window wine wing winter wire wise wish wolf wonder wood wool word work world worm worry worth wren "
    "wrist write yacht yard yarn year yeast yellow yes yew yoghurt yolk young zebra zero zigzag zinc "
    "zipper zone zoo ";

const std::vector<std::string_view>& list()
{
    static const std::vector<std::string_view> made = [] {
        std::vector<std::string_view> all;
        for (std::size_t begin = 0; begin < words.size();) {
            const std::size_t end = words.find(' ', begin);
            all.push_back(words.substr(begin, end - begin));
            begin = end + 1;
        }
        return all;
    }();
    return made;
}

std::size_t below(std::size_t bound, Random& random)
{
    // Values above the last whole multiple are drawn again: no word is likelier than another.
    const std::size_t limit = 65'536 / bound * bound;
    for (;;) {
        std::array<std::uint8_t, 2> raw{};
        random.fill(raw);
        const std::size_t value = std::size_t{raw[0]} * 256 + raw[1];
        if (value < limit)
            return value % bound;
    }
}

} // namespace

crypto::SecretBytes suggestPassphrase(Random& random, std::size_t count)
{
    std::string text;
    text.reserve(count * 16);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            text += ' ';
        text += list()[below(list().size(), random)];
    }
    return crypto::SecretBytes::takeFrom(text);
}

const std::vector<std::string_view>& passphraseWords()
{
    return list();
}

double passphraseBits(std::size_t count)
{
    return static_cast<double>(count) * std::log2(static_cast<double>(list().size()));
}

} // namespace doorstep::store
