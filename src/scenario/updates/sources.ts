/** The sources of each update. docs/sources.md lists what each source says. */
export const SOURCES = {
  weekend: ['https://ca.news.yahoo.com/toronto-cannabis-store-owner-loses-203105916.html'],
  homeDelivery: [
    'https://www.narcity.com/toronto/ontario-cannabis-store-had-a-major-service-disruption-itll-mess-with-your-orders',
    'https://mjbizdaily.com/ontario-cannabis-store-halts-store-deliveries-after-cyberattack-on-contractor/',
  ],
  suspended: [
    'https://toronto.ctvnews.ca/ontario-cannabis-store-unable-to-make-deliveries-after-partner-faces-cyberattack-1.6019417',
    'https://mjbizdaily.com/ontario-cannabis-store-halts-store-deliveries-after-cyberattack-on-contractor/',
    'https://duchetridao.com/ontario-cannabis-store-unable-to-make-deliveries-after-partner-faces-cyberattack/',
  ],
  noDate: [
    'https://www.bnnbloomberg.ca/pot-shop-owners-worry-they-ll-lose-customers-if-halt-on-ocs-deliveries-stretches-on-1.1803645',
    'https://www.chroniclejournal.com/business/national_business/pot-shop-owners-worry-theyll-lose-customers-if-halt-on-ocs-deliveries-stretches-on/article_b983a366-b9e8-5cd5-b923-2dbda7b29632.html',
  ],
  restart: [
    'https://globalnews.ca/news/9051485/ocs-resume-deliveries/',
    'https://toronto.ctvnews.ca/ontario-cannabis-store-says-some-orders-starting-to-move-after-cyberattack-forces-shutdown-1.6022496',
    'https://canadianevergreen.com/news/ontario-cannabis-store-to-resume-cannabis-deliveries-after-cyberattack-on-logistics-partner',
    'https://stratcann.com/news/ocs-beginning-a-small-number-of-deliveries-today-following-distribution-disruption/',
  ],
  night: ['https://mjbizdaily.com/ontario-cannabis-store-resumes-some-shipments-after-distribution-shutdown/'],
  cap: [
    'https://mjbizdaily.com/ontario-cannabis-store-resumes-some-shipments-after-distribution-shutdown/',
    'https://www.theglobeandmail.com/business/article-ocs-capping-pot-shop-orders-and-changing-delivery-window-after/',
    'https://globaltalkcorner.com/2022/08/13/ontario-cannabis-shops-say-fragile-sole-source-supply-chain-a-boon-to-the-black-market/',
  ],
  hundreds: [
    'https://globaltalkcorner.com/2022/08/13/ontario-cannabis-shops-say-fragile-sole-source-supply-chain-a-boon-to-the-black-market/',
    'https://lesactualites.news/affaires/des-centaines-de-magasins-de-pots-seront-livres-apres-une-cyberattaque-contre-un-partenaire-ocs/',
    'https://dev.mobilesyrup.com/2022/08/12/ocs-says-weed-shops-to-receive-deliveries-following-cyberattack/',
  ],
  aftermath: ['https://norml-canada.org/1149-2/'],
} as const satisfies Record<string, readonly string[]>
