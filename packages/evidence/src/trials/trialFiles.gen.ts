/** Written by scripts/evidence/convert-trials.mjs from the files of data/trials; the test beside the schema guards it. */
import Aggarwal2020 from "../../data/trials/Aggarwal2020.json" with { type: "json" };
import Alvarez2018 from "../../data/trials/Alvarez2018.json" with { type: "json" };
import Alves2016 from "../../data/trials/Alves2016.json" with { type: "json" };
import Anderi2018 from "../../data/trials/Anderi2018.json" with { type: "json" };
import Berger2003 from "../../data/trials/Berger2003.json" with { type: "json" };
import BlumePeytavi2011 from "../../data/trials/BlumePeytavi2011.json" with { type: "json" };
import Butt2020 from "../../data/trials/Butt2020.json" with { type: "json" };
import Cervelli2014 from "../../data/trials/Cervelli2014.json" with { type: "json" };
import ElKhalafany2022 from "../../data/trials/ElKhalafany2022.json" with { type: "json" };
import Elmaadawi2018 from "../../data/trials/Elmaadawi2018.json" with { type: "json" };
import Ersan2024 from "../../data/trials/Ersan2024.json" with { type: "json" };
import ExosomePreprint2025 from "../../data/trials/ExosomePreprint2025.json" with { type: "json" };
import Finasteride5yr from "../../data/trials/Finasteride5yr.json" with { type: "json" };
import Fukuoka2012 from "../../data/trials/Fukuoka2012.json" with { type: "json" };
import FukuokaSuga2015 from "../../data/trials/FukuokaSuga2015.json" with { type: "json" };
import Gentile2015 from "../../data/trials/Gentile2015.json" with { type: "json" };
import Gentile2017 from "../../data/trials/Gentile2017.json" with { type: "json" };
import Gentile2019 from "../../data/trials/Gentile2019.json" with { type: "json" };
import Gentile2020 from "../../data/trials/Gentile2020.json" with { type: "json" };
import Gressenberger2020 from "../../data/trials/Gressenberger2020.json" with { type: "json" };
import GubelinHarcha2014 from "../../data/trials/GubelinHarcha2014.json" with { type: "json" };
import HairMaxLLLT2014 from "../../data/trials/HairMaxLLLT2014.json" with { type: "json" };
import Harada2023 from "../../data/trials/Harada2023.json" with { type: "json" };
import HausauerJones2018 from "../../data/trials/HausauerJones2018.json" with { type: "json" };
import Hoffmann2005 from "../../data/trials/Hoffmann2005.json" with { type: "json" };
import KJD2019HairTonic from "../../data/trials/KJD2019HairTonic.json" with { type: "json" };
import Kadry2018 from "../../data/trials/Kadry2018.json" with { type: "json" };
import Kaufman1998 from "../../data/trials/Kaufman1998.json" with { type: "json" };
import Kim2021SVF from "../../data/trials/Kim2021SVF.json" with { type: "json" };
import KrefftTrzciniecka2024ACM from "../../data/trials/KrefftTrzciniecka2024ACM.json" with { type: "json" };
import Kuka2020 from "../../data/trials/Kuka2020.json" with { type: "json" };
import LeeYI2020 from "../../data/trials/LeeYI2020.json" with { type: "json" };
import Legiawati2023 from "../../data/trials/Legiawati2023.json" with { type: "json" };
import Lucky2004 from "../../data/trials/Lucky2004.json" with { type: "json" };
import Mapar2016 from "../../data/trials/Mapar2016.json" with { type: "json" };
import Narita2020 from "../../data/trials/Narita2020.json" with { type: "json" };
import Navarro2015 from "../../data/trials/Navarro2015.json" with { type: "json" };
import Oh2020 from "../../data/trials/Oh2020.json" with { type: "json" };
import Olsen2002 from "../../data/trials/Olsen2002.json" with { type: "json" };
import Olsen2007 from "../../data/trials/Olsen2007.json" with { type: "json" };
import PRPMinoxidil2023 from "../../data/trials/PRPMinoxidil2023.json" with { type: "json" };
import PerezMeza2017 from "../../data/trials/PerezMeza2017.json" with { type: "json" };
import Piraccini2022 from "../../data/trials/Piraccini2022.json" with { type: "json" };
import Puig2016 from "../../data/trials/Puig2016.json" with { type: "json" };
import Shapiro2020 from "../../data/trials/Shapiro2020.json" with { type: "json" };
import Shin2015 from "../../data/trials/Shin2015.json" with { type: "json" };
import Tak2020 from "../../data/trials/Tak2020.json" with { type: "json" };
import Tsuboi2007 from "../../data/trials/Tsuboi2007.json" with { type: "json" };
import Tsuboi2020 from "../../data/trials/Tsuboi2020.json" with { type: "json" };
import Zari2021 from "../../data/trials/Zari2021.json" with { type: "json" };

export const trialFiles: readonly unknown[] = [
  Aggarwal2020,
  Alvarez2018,
  Alves2016,
  Anderi2018,
  Berger2003,
  BlumePeytavi2011,
  Butt2020,
  Cervelli2014,
  ElKhalafany2022,
  Elmaadawi2018,
  Ersan2024,
  ExosomePreprint2025,
  Finasteride5yr,
  Fukuoka2012,
  FukuokaSuga2015,
  Gentile2015,
  Gentile2017,
  Gentile2019,
  Gentile2020,
  Gressenberger2020,
  GubelinHarcha2014,
  HairMaxLLLT2014,
  Harada2023,
  HausauerJones2018,
  Hoffmann2005,
  KJD2019HairTonic,
  Kadry2018,
  Kaufman1998,
  Kim2021SVF,
  KrefftTrzciniecka2024ACM,
  Kuka2020,
  LeeYI2020,
  Legiawati2023,
  Lucky2004,
  Mapar2016,
  Narita2020,
  Navarro2015,
  Oh2020,
  Olsen2002,
  Olsen2007,
  PRPMinoxidil2023,
  PerezMeza2017,
  Piraccini2022,
  Puig2016,
  Shapiro2020,
  Shin2015,
  Tak2020,
  Tsuboi2007,
  Tsuboi2020,
  Zari2021,
];
